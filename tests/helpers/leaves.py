"""A record against what is expected of it, leaf by leaf; what the expectation does not name is not spoken of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extractor.sections import KINDS


def differences(record: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    """Each leaf that differs, with both values."""
    found = list(differences_of(record, expected))
    found += [f"/{name}: there is no such section on the page" for name in KINDS if expected.get(name) is None and record[name] is not None]
    if "extra_sections" not in expected:
        found += [f"/extra_sections: {section['heading']!r} is not expected" for section in record["extra_sections"]]
    return found


def differences_of(got: Any, want: Any, path: str = "") -> Iterator[str]:
    """Each leaf of `want` that is another in `got`."""
    if isinstance(want, dict) and isinstance(got, dict):
        for key, value in want.items():
            if key not in got:
                yield f"{path}/{key}: missing"
            else:
                yield from differences_of(got[key], value, f"{path}/{key}")
    elif isinstance(want, list) and isinstance(got, list):
        if len(want) != len(got):
            yield f"{path}: {len(got)} items, not {len(want)}: {_short(got)} instead of {_short(want)}"
            return
        for number, (one, other) in enumerate(zip(got, want, strict=True)):
            yield from differences_of(one, other, f"{path}/{number}")
    elif got != want or isinstance(got, bool) is not isinstance(want, bool):
        yield f"{path}: {_short(got)} instead of {_short(want)}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 200 else f"{text[:120]} … {text[-60:]}"
