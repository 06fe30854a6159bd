"""Whether a call is one: what it hands over is of the right kind. A bad page is data, a bad call is an error with a code."""

from __future__ import annotations

from typing import Any

from extractor.errors import UsageError

__all__ = ["check_kind", "check_texts"]


def check_kind(name: str, value: Any, *kinds: type, hint: str = "") -> None:
    """Raise `UsageError` `usage.type` where a value is of none of these kinds."""
    if not isinstance(value, kinds):
        asked = " or ".join(kind.__name__ for kind in kinds)
        raise UsageError("usage.type", f"{name} is {asked}, not {_name(type(value))}{hint}")


def _name(kind: type) -> str:
    """As people write it: two libraries have a `DataFrame`."""
    home = kind.__module__.partition(".")[0]
    return kind.__qualname__ if home == "builtins" else f"{home}.{kind.__qualname__}"


def check_texts(**given: Any) -> None:
    """Raise `UsageError` where what may be left out is there: `usage.type` for no `str`, `usage.text` for one that UTF-8 cannot carry."""
    for name, value in given.items():
        if value is not None:
            check_kind(name, value, str)
            try:
                value.encode()
            except UnicodeEncodeError as error:
                raise UsageError("usage.text", f"{name} has half a character, {value[error.start]!r}, which UTF-8 cannot carry") from error
