"""What one page may cost, as one object.

A page beyond a limit is refused whole, with a stable error code; nothing is ever cut off in silence.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds for one page; every bound is inclusive.

    `max_bytes` counts the bytes of the input (of a `str`, its UTF-8 form) and is checked before anything is decoded.
    `max_blocks` counts blocks (lines, list items, table rows, headings) once the reader has found them.
    """

    max_bytes: int = 64 * 1024 * 1024
    """Bytes of input, 64 MiB unless told otherwise; more raises `input.too_large`."""
    max_blocks: int = 500_000
    """Blocks in one page; more raises `input.too_many_blocks`."""

    def __post_init__(self) -> None:
        """Refuse bounds that no page could meet."""
        if self.max_bytes < 1 or self.max_blocks < 1:
            msg = "limits must be positive"
            raise ValueError(msg)
