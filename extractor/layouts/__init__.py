"""Layouts as data: loading, checking and the table of those that come with the package."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from extractor.errors import LayoutError
from extractor.layouts.model import Layout, Section
from extractor.patience import read_named

__all__ = ["BUILTIN", "Layout", "builtin", "generic", "load", "read_toml"]

BUILTIN = ("himalayas", "ooh")
"""The layouts in the package, in the order in which they are tried."""

_HERE = Path(__file__).parent
_MOST = 1 << 20
"""Bytes of a layout file; those of the package have a few hundredths of it."""
_DOTS = 1000
"""In one line: each part of a key costs as much as there are parts before it."""


@cache
def builtin() -> tuple[Layout, ...]:
    """The layouts that come with the package."""
    return tuple(_own(name) for name in BUILTIN)


@cache
def generic() -> Layout:
    """Headings that career pages of many sites share; for pages that no layout knows, and never recognised as a site's layout."""
    return _own("generic")


def _own(name: str) -> Layout:
    path = _HERE / f"{name}.toml"
    try:
        return _checked(path, _toml(path, path.read_bytes()), None)
    except OSError as error:
        raise _missing(path, error) from error


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file that somebody named. Raises `LayoutError` as `load` does."""
    try:
        data = read_named(str(path), _MOST + 1)
    except OSError as error:
        raise _missing(path, error) from error
    if len(data) > _MOST:
        raise LayoutError("layout.invalid", f"{path}: more than {_MOST} bytes, which no such file has")
    return _toml(path, data)


def _toml(path: Path, raw: bytes) -> dict[str, Any]:
    if any(line.count(b".") > _DOTS for line in raw.split(b"\n")):
        raise LayoutError("layout.syntax", f"{path}: more than {_DOTS} dots in a line")
    try:
        return tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise LayoutError("layout.syntax", f"{path}: not UTF-8 (byte {error.start})") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, thousands of brackets
        raise LayoutError("layout.syntax", f"{path}: {error}") from error


def load(path: Path | str, *, fields: Collection[str] | None = None) -> Layout:
    """Read and check a layout file; `fields` are the sections that a record has, as a mapping with the fields of each.

    Raises `LayoutError`: `layout.missing` (no such file, or nothing comes from it), `layout.syntax` (no TOML; line and column), `layout.invalid`
    (each wrong key by its name, with what is wrong; too large).
    """
    path = Path(path)
    return _checked(path, read_toml(path), fields)


def _missing(path: Path, error: OSError) -> LayoutError:
    name = str(path)
    return LayoutError("layout.missing", f"{name if name.isprintable() else repr(name)}: {error.strerror or error}")


def _checked(path: Path, data: dict[str, Any], fields: Collection[str] | None) -> Layout:
    """The layout that a file's values are."""
    try:
        layout = Layout.model_validate(data)
    except ValidationError as error:
        lines = [f"{_key(item['loc'])}: {item['msg']}" for item in error.errors(include_url=False)]
        raise LayoutError("layout.invalid", f"{path}: " + "; ".join(lines)) from error
    problems = _problems(layout, fields)
    if problems:
        raise LayoutError("layout.invalid", f"{path}: " + "; ".join(problems))
    return layout


def _key(location: tuple[int | str, ...]) -> str:
    """A key as a person would write it: `section[3].label[0].field`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location).lstrip(".") or "(file)"


def _inner_problems(where: str, section: Section, known: Collection[str]) -> Iterator[str]:
    """What is wrong with the fields inside a section."""
    inner = [("label", number, name) for number, one in enumerate(section.label) for name in (one.field, *one.prefix)]
    inner += [(kind, number, one.field) for kind in ("part", "table") for number, one in enumerate(getattr(section, kind))]
    for kind, number, name in inner:
        if name not in known:
            yield f"{where}.{kind}[{number}].field: no field {name!r} in {section.field}; known: {', '.join(sorted(known))}"


def _problems(layout: Layout, fields: Collection[str] | None) -> list[str]:
    found = []
    seen: set[str] = set()
    for number, section in enumerate(layout.section):
        where = f"section[{number}]"
        if section.field is None and not section.container:
            found.append(f"{where}.field: missing (only a container has none)")
        if section.field is not None and fields is not None and section.field not in fields:
            found.append(f"{where}.field: no section {section.field!r}; known: {', '.join(fields)}")
        if isinstance(fields, Mapping) and section.field in fields:
            found.extend(_inner_problems(where, section, fields[section.field]))
        if section.field is not None and section.field in seen:
            found.append(f"{where}.field: {section.field!r} stands twice; give one section several headings instead")
        seen.add(section.field or "")
    for key in ("yearly",):
        found.extend(f"{key}: no section {name!r} in this layout" for name in getattr(layout, key) if name not in seen)
    for key in ("years", "run_in"):
        found.extend(f"glue.{key}: no section {name!r} in this layout" for name in getattr(layout.glue, key) if name not in seen)
    headings = {text for section in layout.section for text in section.heading}
    found.extend(f"recognise.common: {text!r} is the heading of no section" for text in layout.recognise.common if text not in headings)
    return found
