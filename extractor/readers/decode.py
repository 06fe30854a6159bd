"""Bytes to text, by marks and declarations, never by statistics.

The order: byte order mark (UTF-32 before UTF-16), UTF-16 by its stride of NULs, ISO-2022-JP by its escape codes, strict UTF-8, the declared
charset, and at last windows-1252 with a finding. The same bytes give the same text on every machine, whatever else is installed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.errors import InputError
from extractor.findings import Note, note
from extractor.patterns import lazy

__all__ = ["SIGNED", "Decoded", "decode", "refuse_binary", "refuse_mhtml"]

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive (or an Office document)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ\x00", "xz data"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "zstandard data"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"PAR1", "a Parquet file"),
    (b"ARROW1", "an Arrow file"),
    (b"Obj\x01", "an Avro file"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a WebAssembly module"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"%!PS", "a PostScript document"),
    (b"WARC/", "a WARC archive"),
)
_SHIFTS = (b"\x1b$B", b"\x1b$@")
"""What Japanese characters begin with in ISO-2022-JP, which writes them in the bytes of ASCII: `<` is half of many a one."""
_SHIFTED = {"csiso2022jp": "iso2022_jp", "iso2022jp": "iso2022_jp"} | {f"iso2022jp{n}": f"iso2022_jp_{n}" for n in ("1", "2", "3", "2004", "ext")}
"""Its names and those of its supplements, without hyphens, and what Python calls each."""
_TAR = 257
_RIFF = (b"WEBP", b"WAVE", b"AVI ")
_WACZ = (b"archive/", b"datapackage", b"indexes/", b"pages/pages.jsonl", b"fuzzy.json")
"""Members that a web archive collection begins with, and other zip archives do not."""
_MEMBER = 30
_SAVED = b"From: <Saved by "
_FIELD = re.compile(rb"\A(?:[!-9;-~]++:|[ \t])")
_PARTS = re.compile(rb"^content-type:[ \t]*(?:\r?\n[ \t]+)?multipart/related", re.IGNORECASE | re.MULTILINE)
"""How a message says that it is a page with all that belongs to it."""
_HEAD = 4096
_SAMPLE = 16 * _HEAD
SIGNED = 2048
"""So much of a page is looked at for the signs of other formats."""
_ODD_BYTES = (*range(9), *range(14, 32), 0x7F, 0xC2)
"""The bytes of control characters, and that with which those beyond ASCII begin."""
_CONTROL = lazy(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
# Text has next to no control characters; a tenth of them in a sample is a file of another kind.
_CONTROL_SHARE = 0.1
_REFUSED = frozenset(
    ("utf-7", "cp65000", "hz", "iso2022-kr", "charmap", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-16", "utf-32")
)
"""Encodings that a page may not choose for itself, by Python's names with hyphens: they hide ASCII markup, run transformations or are none."""
_WIDE_LITTLE, _WIDE_BIG = [False, True, True, True], [True, True, True, False]


class Decoded(NamedTuple):
    """Text, the encoding it was read in, and what was odd."""

    text: str
    encoding: str
    findings: list[Note]


def refuse_binary(head: bytes) -> None:
    """Raise `input.binary` when the first bytes are those of a known file format that is no page."""
    if head.startswith(b"PK\x03\x04") and head.startswith(_WACZ, _MEMBER):
        raise InputError("input.binary", "this is a WACZ web archive, not a text or HTML page: its members archive/*.warc.gz can be given")
    for magic, name in _MAGIC:
        if head.startswith(magic):
            raise InputError("input.binary", f"this is {name}, not a text or HTML page")
    if head[_TAR : _TAR + 5] == b"ustar":
        raise InputError("input.binary", "this is a tar archive, not a text or HTML page")
    refuse_mhtml(head)
    if head.startswith(b"RIFF") and head[8:12] in _RIFF:
        raise InputError("input.binary", "this is a media file, not a text or HTML page")


def refuse_mhtml(head: bytes) -> None:
    """Raise `input.binary` when a message begins here, all of whose first lines are fields, which holds a page and what belongs to it."""
    found = _PARTS.search(head)
    lines = head[: found.end()].splitlines() if found else []
    if head.startswith(_SAVED) or (lines and all(map(_FIELD.match, lines)) and b"mime-version:" in head.lower()):
        raise InputError("input.binary", "this is an MHTML archive (a saved web page), not a text or HTML page: save the page as HTML")


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """The text of `data`; `charset` is what came with it (an HTTP header), and is asked before what the page itself declares.

    One that nobody knows is a finding, whether it had to be asked or not. Raises `InputError`: `input.binary` for a known other format,
    `input.undecodable` for bytes that are no text.
    """
    decoded = _decode(data, charset)
    if charset and not _is_known(charset):
        odd = note("text.encoding_declared_wrong", declared=charset)
        return decoded._replace(findings=[odd, *(one for one in decoded.findings if one != odd)])
    return decoded


def _is_known(charset: str) -> bool:
    return _codec(charset) is not None


def _codec(name: str) -> str | None:
    """Python's name of an encoding, or None; what it has besides, such as "rot13", makes no bytes of text."""
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None


def _decode(data: bytes, charset: str | None) -> Decoded:
    refuse_binary(data[:SIGNED].removeprefix(codecs.BOM_UTF8).lstrip())
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_lossy(data[len(mark) :], encoding))
    stride = _stride(data[:_HEAD])
    if stride is not None:
        return _checked(_lossy(data, stride))
    if any(shift in data for shift in _SHIFTS) and (found := _shifted(data, charset)) is not None:
        return _checked(found)
    try:
        decoded = Decoded(data.decode("utf-8"), "utf-8", [])
        # Every control character of UTF-8 that counts has a byte of its own, and a character at most four, so that the bytes tell at once.
        head = data[: 4 * _SAMPLE]
        odd = sum(map(head.count, [byte for byte in _ODD_BYTES if byte in head]))
        return _checked(decoded) if odd > len(decoded.text[:_SAMPLE]) * _CONTROL_SHARE else decoded
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data" and error.start >= len(data) - 3
    if cut_off:
        text = data.decode("utf-8", "replace")
        return _checked(Decoded(text, "utf-8", [note("text.truncated", (len(text) - 1, len(text)))]))
    return _checked(_declared(data, charset))


def _lossy(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, "replace"), encoding, [])


def _stride(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: one byte in two of western text is NUL, or three in four."""
    half = len(head) // 2
    if half < 2 or b"\x00" not in head:
        return None
    nuls = [head[at : len(head) // 4 * 4 : 4].count(0) > half * 0.35 for at in range(4)]
    if nuls in (_WIDE_LITTLE, _WIDE_BIG):
        return "utf-32-le" if nuls == _WIDE_LITTLE else "utf-32-be"
    even, odd = head[0 : 2 * half : 2].count(0), head[1 : 2 * half : 2].count(0)
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    if even > half * 0.7 and odd < half * 0.1:
        return "utf-16-be"
    return None


def _shifted(data: bytes, charset: str | None) -> Decoded | None:
    """The text of ISO-2022-JP, where the bytes are that and nothing else is declared."""
    declared = next(_declarations(data, charset), None)
    codec = _SHIFTED.get((declared or "iso-2022-jp").lower().replace("-", "").replace("_", ""))
    if codec is None:
        return None
    try:
        text = data.decode(codec, "replace" if declared else "strict")
    except UnicodeError:
        return None
    return Decoded(text, codec, [] if declared else [note("text.encoding_fallback", encoding="iso-2022-jp")])


def _declarations(data: bytes, charset: str | None) -> Iterator[str]:
    """What came with the page, and what it declares itself."""
    # Loaded here: nearly every page is UTF-8, and bs4 takes longer to import than a page takes to read.
    from bs4.dammit import EncodingDetector

    yield from filter(None, (charset, EncodingDetector.find_declared_encoding(data[:_HEAD], is_html=True)))


def _declared(data: bytes, charset: str | None) -> Decoded:
    findings: list[Note] = []
    for declared in _declarations(data, charset):
        found = _as_declared(data, declared.lower())
        if found is not None:
            return found._replace(findings=[*findings, *found.findings])
        findings.append(note("text.encoding_declared_wrong", declared=declared))
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InputError("input.undecodable", "the bytes are text in no encoding that can be told") from error
    findings.append(note("text.encoding_fallback", encoding="windows-1252"))
    return Decoded(text, "cp1252", findings)


def _as_declared(data: bytes, name: str) -> Decoded | None:
    """The text by a declared encoding, or None where that does not fit or may not be chosen."""
    python = _codec(name)
    if python == "utf-8":
        return Decoded(data.decode("utf-8", "replace"), "utf-8", [])
    if python is None or python.replace("_", "-") in _REFUSED:
        return None
    # Browsers read these two as windows-1252, and so do pages that declare them.
    python = "cp1252" if python in {"iso8859-1", "ascii"} else python
    try:
        return Decoded(data.decode(python), python, [])
    except ValueError:
        return None


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE]
    if not sample.replace("\n", "").isprintable() and len(_CONTROL.findall(sample)) > len(sample) * _CONTROL_SHARE:
        raise InputError("input.undecodable", "the bytes are no text: too many control characters")
    return decoded
