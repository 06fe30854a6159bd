"""What the beginning of a table tells before it is cut: that it is something else, and whether it can be read from any place on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, cast

from extractor.errors import InputError
from extractor.intake.base import Keys, Source
from extractor.intake.frames import CorruptError, codec_of
from extractor.intake.streams import open_table
from extractor.tabular import HEAD, plain

if TYPE_CHECKING:
    from io import BufferedReader

__all__ = ["Head", "head_of", "other_format"]

_SIGNED = 512
_PDF = b"%PDF-"
"""The only format of letters alone, but for bytes that may be a table's."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


class Head(NamedTuple):
    """A table's beginning, as UTF-8 and decompressed."""

    data: bytes
    cut: bool
    """Whether there is more."""
    seekable: bool
    """Whether these are the file's own bytes."""

    @property
    def text(self) -> str:
        """The beginning as text."""
        return plain(self.data)


@lru_cache(maxsize=1)  # asked several times of one file in a row, which may stand in a store
def head_of(source: Source, keys: Keys) -> Head:
    """As much of a table as is looked at; nothing of one that cannot be read: reading it says why."""
    data, seekable = b"", codec_of(source.name) is None
    try:
        with open_table(source.path, source.name, keys.max_expansion) as stream:
            seekable = stream.seekable()
            while len(data) < HEAD and (more := cast("BufferedReader", stream).read1(HEAD)):
                data += more
    except (CorruptError, OSError):
        pass
    return Head(data[:HEAD], len(data) >= HEAD, seekable)


def other_format(source: Source, keys: Keys) -> tuple[str, str] | None:
    """Code and message for a file that is called a table and is, by its first bytes, what holds none; None for all others."""
    from extractor.readers.decode import refuse_binary

    head = head_of(source, keys).data[:_SIGNED]
    if (head.isascii() or not head.startswith(_PDF)) and len(head.translate(None, _CONTROLS)) == len(head):
        return None  # other formats have their signs in text as well, and a table may begin with these letters
    try:
        refuse_binary(head)
    except InputError as error:
        return error.code, f"whatever its name says, {error}"
    return None
