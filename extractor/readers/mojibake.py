"""UTF-8 that something before us read as windows-1252, put right on request.

Only runs that are valid UTF-8 when read back byte by byte are touched, so that text which merely looks odd stays as it is.
"""

from __future__ import annotations

import regex

from extractor.patterns import lazy

__all__ = ["repair"]

# The characters that windows-1252 gives to the bytes 80 to FF, and the controls that Latin-1 leaves in its five gaps.
_RUN = lazy(
    r"[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,400}+"
)


def repair(text: str) -> tuple[str, int]:
    """The text with such runs put right, and how many there were."""
    count = 0

    def put_right(match: regex.Match[str]) -> str:
        nonlocal count
        fixed = _read_back(match[0])
        count += fixed != match[0]
        return fixed

    return _RUN.sub(put_right, text), count


def _read_back(run: str) -> str:
    data = b"".join(char.encode("latin-1") if char < "\u0100" and not _in_cp1252(char) else char.encode("cp1252") for char in run)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return run


def _in_cp1252(char: str) -> bool:
    try:
        char.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True
