"""Standard input as a file: read once, so that it can be cut into slices like any other dump."""

from __future__ import annotations

import gzip
import hashlib
import io
import sys
from contextlib import ExitStack
from pathlib import Path

from extractor.intake.plan import Root
from extractor.jobs.disk import output_errors

__all__ = ["spool_stdin"]

_CHUNK = 1 << 20
_HEAD = 64


def spool_stdin(state: Path, stack: ExitStack) -> Root:
    """Keep standard input in a file until the run ends. Its name tells what it holds; its hash stands for its time of change.

    Raises `OutputError`.
    """
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


def _suffix(head: bytes) -> str:
    if head.startswith(b"\x28\xb5\x2f\xfd"):
        return ".jsonl.zst"
    if head.startswith(b"PAR1"):
        return ".parquet"
    compressed = head.startswith(b"\x1f\x8b")
    if compressed:
        try:
            head = gzip.GzipFile(fileobj=io.BytesIO(head)).read(_HEAD)
        except (OSError, EOFError):
            head = b"{"
    inner = ".jsonl" if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{") else ".txt"
    return inner + (".gz" if compressed else "")
