"""What one look over a whole text tells, so that its lines and blocks need not be asked one by one."""

from __future__ import annotations

import unicodedata

from extractor.patterns import any_of, lazy

__all__ = ["Glance"]

_PLAIN = bytes((ord("\n"), *range(0x20, 0x7F)))
_CHANGING = lazy(r"[\p{M}\u1161-\u11ff]")
"""What may change the character before it when a text is normalized."""
_spaced = any_of("  ")


class Glance:
    """One look over a text."""

    __slots__ = ("odd", "raw")

    def __init__(self, text: str) -> None:
        self.raw = text.encode("utf-8", "surrogatepass")
        """The text in UTF-8."""
        self.odd = self.raw.translate(None, _PLAIN).decode("utf-8", "surrogatepass")
        """Its characters beyond printable ASCII and the line feed, in order."""

    def is_clean(self, text: str) -> bool:
        """Whether no line of the text needs cleaning, apart from white space at its ends."""
        odd = self.odd
        if not odd:
            return not _spaced(text)
        # Where nothing changes what stands before it, each character is normalized by itself.
        return odd.isprintable() and not _CHANGING.search(odd) and unicodedata.is_normalized("NFC", odd) and not _spaced(text)
