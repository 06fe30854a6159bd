"""Standard input, or what stands at a web address, as a file: read once, so that it can be cut into slices like any other dump."""

from __future__ import annotations

import hashlib
import io
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from pathlib import Path
from urllib.parse import urlsplit

from extractor.errors import InputError
from extractor.intake.csv import is_header
from extractor.intake.frames import CODECS, CorruptError
from extractor.intake.json import is_array
from extractor.intake.roots import Root
from extractor.intake.streams import expanded
from extractor.jobs.disk import output_errors
from extractor.remote import retried, store

__all__ = ["spool_address", "spool_stdin"]

_CHUNK = 1 << 20
_HEAD = 512


def spool_stdin(state: Path, stack: ExitStack) -> Root:
    """Keep standard input in a file until the run ends. Its name tells what it holds; its hash stands for its time of change.

    Raises `OutputError`, and `InputError` `input.io` where it is closed.
    """
    if sys.stdin is None:
        raise InputError("input.io", "stdin is closed")
    path = state / "stdin.tmp"
    stack.callback(path.unlink, missing_ok=True)
    hashed = hashlib.sha256()
    head = b""
    with output_errors(path), path.open("wb") as file:
        while data := sys.stdin.buffer.read(_CHUNK):
            head = head or data
            hashed.update(data)
            file.write(data)
    return Root(path, "stdin" + _suffix(head), hashed.hexdigest())


def spool_address(address: str, path: Path, stack: ExitStack) -> Root:
    """Fetch a file from the web and keep it until the run ends: servers need not serve ranges, nor say when a file changes.

    Raises `InputError`: `input.missing` where it is not there, `input.io`.
    """
    stack.callback(path.unlink, missing_ok=True)
    try:
        found, place = store(address)
        retried(lambda: found.system.get_file(place, str(path)))
        with path.open("rb") as file:
            hashed = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise InputError("input.missing", f"no such file: {address}") from error
    except OSError as error:
        raise InputError("input.io", f"{address}: {error}") from error
    return Root(path, urlsplit(address).path.rpartition("/")[2] or "index.html", hashed)


def _suffix(head: bytes) -> str:
    """A file name's suffix that tells what begins like this."""
    packed = next((suffix for suffix, codec in _PACKED.items() if head.startswith(CODECS[codec].magic)), "")
    if packed:
        with suppress(CorruptError), expanded(io.BytesIO(head), f"head{packed}") as stream:
            head = stream.read(_HEAD)
    return next((kind for kind, tells in _KINDS if tells(head)), ".txt") + packed


_PACKED = {".gz": "gzip", ".zst": "zstd", ".bz2": "bzip2", ".xz": "xz"}
_KINDS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    (".parquet", lambda head: head.startswith(b"PAR1")),
    (".zip", lambda head: head.startswith(b"PK")),
    (".warc", lambda head: head.startswith(b"WARC/")),
    (".tar", lambda head: head[257:262] == b"ustar"),
    (".json", is_array),
    (".csv", is_header),
    (".jsonl", lambda head: head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")),
)
"""What the first bytes tell; else it is a page."""
