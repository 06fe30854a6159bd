"""What one page may cost, as one object.

A page beyond a limit is refused whole, with a stable error code; nothing is ever cut off in silence. All bounds but the time are counts, so
that the same page meets the same fate on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from numbers import Real
from typing import Any, Self

from extractor.errors import UsageError

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one page; every bound is inclusive.

    The defaults leave room for a hundred guides in one page, and keep the worst page that was ever thought of below ten seconds and one
    gibibyte.
    """

    max_bytes: int = 64 * 1024 * 1024
    """Bytes of input (of a `str`, of its UTF-8 form), checked before anything is decoded; more raises `input.too_large`."""
    max_characters: int = 12 * 1024 * 1024
    """Code points once it is decoded; more raises `input.too_long`."""
    max_blocks: int = 100_000
    """Blocks (lines, list items, table rows and their cells, headings) in one page; more raises `input.too_many_blocks`."""
    max_lines: int = 20_000
    """Blocks so short that each may be a heading, on a page that no layout knows; more raises `input.too_many_lines`."""
    max_headings: int = 15_000
    """Blocks that are headings, by markup or by their words; more raises `input.too_many_headings`."""
    max_numbers: int = 50_000
    """Runs of digits and large number words in the read text, since each may be money; more raises `input.too_many_numbers`."""
    max_marks: int = 1_000_000
    """Combining marks, loose jamo, format and control characters, rare ends of lines (U+2028, NEL …); more raises `input.too_many_marks`."""
    max_signs: int = 250_000
    """Signs that markdown may give a meaning, in such a page, and marks that scrapers leave in text (character references, targets
    of links), each of which is taken off with a repair; more raises `input.too_many_signs`."""
    max_depth: int = 10_000
    """HTML elements that are open at one place; more raises `input.too_deep`, and so do thousands of end tags of nothing inside of a thousand."""
    max_expansion: int = 1000
    """How many times its compressed size a compressed file may hold, once it holds more than 256 MiB; more is `input.expansion`."""
    max_spool: int = 64 * 1024 * 1024 * 1024
    """Bytes of standard input, or of a file on the web, that a run keeps on disk while it lasts; more is `input.too_large`, and none is kept."""
    max_seconds: float = 60.0
    """Seconds that a batch's worker may spend on one page before it is stopped (`page.timeout`). A call of `extract` has no clock."""

    def __post_init__(self) -> None:
        """Refuse bounds that no page could meet. Raises `UsageError` `usage.limit`, which is a `ValueError`."""
        for field in fields(self):
            bound = getattr(self, field.name)
            numeric = isinstance(bound, Real) and not isinstance(bound, bool)
            if not numeric:
                raise UsageError("usage.limit", f"{field.name} is a number, not {bound!r}")
            if not 0 < bound < float("inf"):
                raise UsageError("usage.limit", f"limits must be positive and finite, not {field.name}={bound!r}")

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> Self:
        """Limits by their names, with or without `max_`; the others keep their defaults. Raises `UsageError` `usage.limit`."""
        types: dict[str, Any] = {field.name: float if field.name == "max_seconds" else int for field in fields(cls)}
        named = {name if name in types else f"max_{name}": value for name, value in told.items()}
        unknown = sorted(named.keys() - types.keys())
        if unknown:
            names = ", ".join(name.removeprefix("max_") for name in types)
            raise UsageError("usage.limit", f"no limit {unknown[0].removeprefix('max_')!r}; known: {names}")
        bounds = {}
        for name, value in named.items():
            try:
                bounds[name] = types[name](value)
            except (ValueError, OverflowError) as error:
                raise UsageError("usage.limit", f"{name.removeprefix('max_')} is a number, not {value!r}") from error
        return cls(**bounds)
