"""The record's JSON Schema: generated from the models, committed, and shipped as it stands.

    python -m extractor.schema --write     # after a change of the models; review the difference
    python -m extractor.schema             # exit 1 when the committed file is not what the models say

Users read the committed file (`published`); nothing is generated on their machine, since other versions of pydantic
word the same models differently.
"""

from __future__ import annotations

import ast
import inspect
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

from extractor.errors import ExtractorError

__all__ = ["generate", "published", "rendered"]

_HERE = Path(__file__).resolve().parent
_NAME = "guide-{version}.schema.json"
_CURRENT = "1.1"
_SAFE = 2**53 - 1

_KEPT = ("$ref", "description", "type", "enum", "pattern", "minimum", "maximum", "minLength", "minItems", "items", "anyOf", "required", "properties")
"""The keywords of the published schema, in the order in which they are written; draft-07 knows each of them."""
_DROPPED = frozenset({"title", "default", "$defs", "additionalProperties"})


def _walk(node: Any, where: str) -> Any:
    """A node with the kept keywords only, its integers bounded, all its fields required."""
    unknown = set(node) - set(_KEPT) - _DROPPED
    if unknown:
        message = f"{where}: keywords that the published schema does not use: {', '.join(sorted(unknown))}"
        raise ExtractorError("schema.keyword", message)
    if node.get("additionalProperties"):
        raise ExtractorError("schema.keyword", f"{where}: an object with free keys")
    fresh = {key: node[key] for key in _KEPT if key in node}
    if "description" in fresh:
        fresh["description"] = " ".join(fresh["description"].split())
    if fresh.get("type") == "integer":
        fresh["minimum"] = max(fresh.get("minimum", -_SAFE), -_SAFE)
        fresh["maximum"] = min(fresh.get("maximum", _SAFE), _SAFE)
    if "items" in fresh:
        fresh["items"] = _walk(fresh["items"], f"{where}[]")
    if "anyOf" in fresh:
        fresh["anyOf"] = [_walk(one, where) for one in fresh["anyOf"]]
    if "properties" in fresh:
        fresh["required"] = list(fresh["properties"])
        fresh["properties"] = {name: _walk(one, f"{where}.{name}") for name, one in fresh["properties"].items()}
    return {key: fresh[key] for key in _KEPT if key in fresh}


def _models(model: type[Any], found: dict[str, type[Any]] | None = None) -> dict[str, type[Any]]:
    """A model and all that its fields hold, by name."""
    found = {} if found is None else found
    if model.__name__ not in found:
        found[model.__name__] = model
        waiting: list[Any] = [field.annotation for field in model.model_fields.values()]
        while waiting:
            kind = waiting.pop()
            waiting += get_args(kind)
            if hasattr(kind, "model_fields"):
                _models(kind, found)
    return found


def _docstrings(model: type[Any]) -> dict[str, str]:
    """What stands under each field in the source; read here, so that nobody pays for it at every start."""
    found = {}
    for base in reversed(model.__mro__):
        if base.__module__.startswith("extractor."):
            (tree,) = ast.parse(inspect.getsource(base)).body
            assert isinstance(tree, ast.ClassDef)
            for field, words in pairwise(tree.body):
                if isinstance(field, ast.AnnAssign) and isinstance(words, ast.Expr) and isinstance(words.value, ast.Constant):
                    found[ast.unparse(field.target)] = str(words.value.value)
    return found


def _undescribed(name: str, node: dict[str, Any]) -> Iterator[str]:
    for key, value in node.get("properties", {}).items():
        if not value.get("description"):
            yield f"{name}.{key}"


def generate() -> dict[str, Any]:
    """The schema that the models say now."""
    from extractor.guide import SCHEMA_VERSION, Guide

    raw = Guide.model_json_schema(mode="serialization")
    for name, model in _models(Guide).items():
        node = raw if model is Guide else raw["$defs"][name]
        for field, words in _docstrings(model).items():
            node["properties"][field].setdefault("description", words)
    root = _walk(raw, "Guide")
    kinds = {name: _walk(raw["$defs"][name], name) for name in sorted(raw["$defs"])}
    missing = [field for name, node in {"Guide": root, **kinds}.items() for field in _undescribed(name, node)]
    if missing:
        raise ExtractorError("schema.description", f"fields without a description: {', '.join(missing)}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:guide-extractor:guide:{SCHEMA_VERSION}",
        **root,
        "$defs": kinds,
    }


def rendered() -> str:
    """The same as the text of the file."""
    return json.dumps(generate(), indent=2, ensure_ascii=False) + "\n"


def _path(version: str) -> Path:
    """The committed file: inside the package in a wheel, beside it in a checkout."""
    name = _NAME.format(version=version)
    packed = _HERE / "schemas" / name
    return packed if packed.is_file() else _HERE.parent / "schemas" / name


def published(version: str = _CURRENT) -> str:
    """The committed schema of one version of the contract.

    Raises `ExtractorError` (`schema.version`) for a version that this package does not know.
    """
    try:
        return _path(version).read_text("utf-8")
    except OSError as error:
        raise ExtractorError("schema.version", f"no schema of version {version}; the current one is {_CURRENT}") from error


def _main(arguments: list[str]) -> int:
    if arguments not in ([], ["--write"]):
        sys.stderr.write("usage: python -m extractor.schema [--write]\n")
        return 2
    path = _HERE.parent / "schemas" / _NAME.format(version=_CURRENT)
    if arguments:
        path.parent.mkdir(exist_ok=True)
        path.write_text(rendered(), "utf-8", newline="\n")
        return 0
    if not path.is_file() or path.read_text("utf-8") != rendered():
        sys.stderr.write(f"{path.name} is not what the models say; write it with: python -m extractor.schema --write\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
