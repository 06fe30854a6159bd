"""Standard input, or what stands at a web address, as a file: read once, so that it can be cut into slices like any other dump."""

from __future__ import annotations

import hashlib
import io
import selectors
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from extractor.errors import InputError
from extractor.intake.frames import CorruptError, codec_in
from extractor.intake.roots import Root
from extractor.intake.streams import expanded
from extractor.jobs.disk import output_errors
from extractor.jobs.work import StoppedError
from extractor.remote import EndedError, is_fetched, store
from extractor.tabular import HEAD, header_in, json_in, plain, table_in

__all__ = ["spool"]

_CHUNK = 1 << 20
_TICK = 0.1


def spool(text: str, state: Path, number: int, stack: ExitStack, most: int, stopping: Callable[[], bool]) -> Root | None:
    """An input that has to be kept in a file until the run ends; None for one that need not be.

    What has more than `most` bytes is a unit that fails; `stopping` is asked several times a second. Raises `StoppedError`, `OutputError`, and
    `InputError`: `input.missing` where it is not there, `input.io`.
    """
    if text == "-":
        return _standard_input(state / "stdin.tmp", stack, most, stopping)
    return _address(text, state / f"fetched-{number}.tmp", stack, most, stopping) if is_fetched(text) else None


def _standard_input(path: Path, stack: ExitStack, most: int, stopping: Callable[[], bool]) -> Root:
    """Its name tells what it holds; its hash stands for its time of change."""
    if sys.stdin is None:
        raise InputError("input.io", "stdin is closed")
    stack.callback(path.unlink, missing_ok=True)
    hashed, head, size = hashlib.sha256(), bytearray(), 0
    with output_errors(path), path.open("wb") as file:
        for data in _arriving(sys.stdin.buffer, stopping):
            head += data[: _CHUNK - len(head)]
            hashed.update(data)
            size += len(data)
            if size > most:
                break
            file.write(data)
    if not size:
        return Root(path, "stdin", hashed.hexdigest(), ("input.empty", "nothing came from standard input"))
    name = "stdin" + _suffix(bytes(head))
    return Root(path, name, hashed.hexdigest()) if size <= most else _too_large(path, name, most)


def _arriving(stream: Any, stopping: Callable[[], bool]) -> Iterator[bytes]:
    """What comes, as it comes."""
    with selectors.DefaultSelector() as one:
        try:
            one.register(stream, selectors.EVENT_READ)
        except (OSError, ValueError):  # a file, or what stands for one: it never has to be waited for
            one.close()
        while True:
            if stopping():
                raise StoppedError
            if one.get_map() and not one.select(_TICK):
                continue
            data: bytes = stream.read1(_CHUNK)
            if not data:
                return
            yield data


def _address(address: str, path: Path, stack: ExitStack, most: int, stopping: Callable[[], bool]) -> Root:
    """Fetched whole: servers need not serve ranges, nor say when a file changes."""
    stack.callback(path.unlink, missing_ok=True)
    name = urlsplit(address).path.rpartition("/")[2] or "index.html"
    try:
        found, place = store(address)
        found.fetch(place, str(path), lambda size: size > most or stopping())
        with path.open("rb") as file:
            hashed = hashlib.file_digest(file, "sha256").hexdigest()
    except EndedError as error:
        if stopping():
            raise StoppedError from error
        return _too_large(path, name, most)
    except FileNotFoundError as error:
        raise InputError("input.missing", f"no such file: {address}") from error
    except OSError as error:
        raise InputError("input.io", f"{address}: {error}") from error
    return Root(path, name, hashed)


def _too_large(path: Path, name: str, most: int) -> Root:
    path.unlink(missing_ok=True)
    return Root(path, name, problem=("input.too_large", f"it has more than {most} bytes, the limit for what a run keeps on disk (--max spool=N)"))


def _suffix(head: bytes) -> str:
    """A file name's suffix that tells what begins like this."""
    packed = _PACKED.get(codec_in(head) or "", "")
    if packed:
        found = b""
        with suppress(CorruptError), expanded(io.BytesIO(head), f"head{packed}") as stream:
            while len(found) < HEAD and (more := cast("io.BufferedReader", stream).read1(HEAD)):
                found += more
        head = found or head
    return (next((kind for kind, tells in _KINDS if tells(head)), None) or _table(head[:HEAD])) + packed


def _table(head: bytes) -> str:
    """The suffix of a file that is no archive."""
    text, cut = plain(head), len(head) >= HEAD
    if shape := json_in(text, cut=cut):
        return ".jsonl" if shape.kind == "lines" else ".json"
    return ".csv" if header_in(text) or table_in(text, cut=cut) else ".txt"


_PACKED = {"gzip": ".gz", "zstd": ".zst", "bzip2": ".bz2", "xz": ".xz"}
_KINDS: tuple[tuple[str, Callable[[bytes], bool]], ...] = (
    (".parquet", lambda head: head.startswith(b"PAR1")),
    (".zip", lambda head: head.startswith(b"PK")),
    (".warc", lambda head: head.startswith(b"WARC/")),
    (".tar", lambda head: head[257:262] == b"ustar"),
)
"""What the first bytes tell; else it is a table, where it is plainly one, or a page."""
