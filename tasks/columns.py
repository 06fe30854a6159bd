"""Write the tables of `docs/columns.md` from the record's Arrow schema: `python tasks/columns.py [--check]`.

What stands above the line of stars in that page is written by hand; each column's meaning is the published JSON Schema's.
"""

import json
import sys
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from extractor.arrow import guide_schema
from extractor.guide import Guide
from extractor.schema import published

PAGE = Path(__file__).resolve().parent.parent / "docs" / "columns.md"
MARK = "<!-- made by tasks/columns.py -->\n"


def models(annotation: Any) -> list[type[BaseModel]]:
    """Give the models that a field's type holds, in order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models(part)]


def short(kind: Any) -> str:
    """Give Arrow's name of a type, a struct by its model's place in the page."""
    name = str(kind)
    return (
        "struct"
        if name.startswith("struct<")
        else "list of structs"
        if name.startswith("list<item: struct<")
        else name.replace("list<item: ", "list<")
    )


def tables() -> list[str]:
    """Give one table a model, each model once, in the order in which they are met."""
    lines: list[str] = []
    schema = json.loads(published())
    todo, done = [(Guide, list(guide_schema()))], set()
    while todo:
        model, fields = todo.pop(0)
        if model in done:
            continue
        done.add(model)
        lines += [f"### {model.__name__}", "", (model.__doc__ or "").split("\n")[0], "", "| column | type | null | meaning |", "|---|---|---|---|"]
        told = (schema if model is Guide else schema["$defs"][model.__name__])["properties"]
        for field in fields:
            inner = models(model.model_fields[field.name].annotation)
            kind = f"{short(field.type)} [{inner[0].__name__}](#{inner[0].__name__.lower()})" if inner else f"`{short(field.type)}`"
            meaning = told[field.name]["description"].replace("|", "\\|")
            lines.append(f"| `{field.name}` | {kind} | {'yes' if field.nullable else ''} | {meaning} |")
            nested = field.type.value_type if str(field.type).startswith("list<") else field.type
            todo += [(one, list(nested)) for one in inner]
        lines.append("")
    return lines


def main() -> int:
    """Write the page, or tell whether it is as it would be written."""
    kept = PAGE.read_text("utf-8")
    made = kept.partition(MARK)[0] + MARK + "\n" + "\n".join(tables()).rstrip() + "\n"
    if "--check" in sys.argv[1:]:
        return int(kept != made)
    PAGE.write_text(made, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
