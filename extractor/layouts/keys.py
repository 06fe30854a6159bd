"""Keys: the words of a heading without case, punctuation and spacing, by which headings are looked up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

__all__ = ["OPENED", "ROLE", "SPAN", "YEAR", "key_of", "keys_of"]

ROLE = "\ue000"
"""Stands for the role's name in a key; a private-use character, so that no page's words collide with it."""
YEAR = "\ue001"
SPAN = "\ue003"
OPENED = "\ue0f0"
"""What the keys of headings begin with that a page lost and was given again; no line of a page has such a key."""
_TOKENS = frozenset((ROLE, YEAR, SPAN, "+", "\ue002"))

_PUNCTUATION = {ord(char): " " for char in '.,:;!?"“”„«»()[]{}*|‐‑‒–—−-/\\•·…_~<>=→›▸▾▼+^✓#'}
_CONTROLS = dict.fromkeys((*range(9), *range(14, 28), 127, *range(128, 133), *range(134, 160)))
_FOLD: dict[int, int | str | None] = {
    # A letter's own row is found faster than it is missed.
    **{code: code for code in range(0x250)},
    **_CONTROLS,
    **_PUNCTUATION,
    ord("¶"): " ",
    ord("§"): " ",
    ord("★"): " ",
    ord("☆"): " ",
    ord("'"): None,
    ord("’"): None,
    ord("‘"): None,
    ord("`"): None,
    ord("&"): " and ",
    ord("+"): "+",
    ord("#"): "#",
}

_ASCII = bytes(ord(to) if isinstance(to := _FOLD[code], str) and len(to) == 1 else code for code in range(128)).ljust(256)
_LINES = bytes(ord(" ") if chr(code).isspace() and chr(code) != "\n" else _ASCII[code] for code in range(128)).ljust(256)
_GONE = bytes(code for code in range(128) if _FOLD[code] is None)
"""What `_FOLD` makes of plain letters, but for the "&", of one text and of texts a line each; bytes are folded in half the time."""

_PIECE = 1 << 20
"""Of a longer text so many characters are taken apart at a time: twelve million "&" would be as many words, of sixty bytes each."""


_SHORT = 120
"""So many characters have lines that are asked for their key a dozen times, by one rule after another."""


def key_of(text: str) -> str:
    """The words of a heading without case, punctuation and spacing; "&" reads as "and"."""
    return _short_key(str(text)) if len(text) <= _SHORT else _key(text)


def _key(text: str) -> str:
    folded = _folded(text, _ASCII).decode() if text.isascii() else text.casefold().translate(_FOLD)
    bare = folded.lstrip("# ")
    key = " ".join(bare.split()) if len(bare) <= _PIECE else _spaced(bare)
    return key if not key or key[0].isalnum() else _undecorated(key)


_short_key = lru_cache(maxsize=1 << 15)(_key)
"""More than the short lines that a page may have: one that is pushed out before it is asked for again is folded each time."""


def keys_of(texts: Sequence[str]) -> list[str]:
    """The key of each text; nearly all of a page's are made in one go."""
    folded = _folded("\n".join([text if text.isascii() else "" for text in texts]), _LINES)
    while b"  " in folded:
        folded = folded.replace(b"  ", b" ")
    keys = folded.replace(b" \n", b"\n").replace(b"\n ", b"\n").strip(b" ").decode().split("\n")
    if len(keys) != len(texts):
        # A character reference in markdown may bring a line break into a line.
        return list(map(key_of, texts))
    return [key if key and key[0].isalnum() else text and key_of(text) for key, text in zip(keys, texts, strict=True)]


def _folded(text: str, table: bytes) -> bytes:
    return text.lower().replace("&", " and ").encode().translate(table, _GONE)


def _spaced(text: str) -> str:
    """The words of a long text with a space between them; between letters at both sides of a piece's edge a space would stand for spaces there."""
    pieces = [" ".join(f"x{text[at : at + _PIECE]}x".split())[1:-1] for at in range(0, len(text), _PIECE)]
    joined = "".join(pieces)
    while "  " in joined:
        joined = joined.replace("  ", " ")
    return joined.strip(" ")


def _undecorated(key: str) -> str:
    """A key without the pictogram before it, which is decoration; the private-use tokens of templates are none."""
    return key if key[0] in _TOKENS else key.lstrip(f"{key[0]}\ufe0e\ufe0f").lstrip()
