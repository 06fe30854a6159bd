"""What is known of one finished part: its header, its tally and its rows of the manifest, in one small file.

A part counts as done when its fragment stands; the fragment is renamed into place last.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.jobs.disk import write_file

__all__ = ["Header", "dumps", "read_header", "read_rows", "read_tally", "write_fragment"]

_CHUNK = 1 << 20
Header = dict[str, Any]
"""`slice`, `number`, `identity`, `recipe`, `start`, `next` (or null for the slice's last part), `part` (name, rows, bytes, sha256; or null
where no unit gave a record), `counts` by status, `errors` (records with a finding of severity error)."""


def dumps(value: Any) -> bytes:
    """Compact JSON, the same for equal values."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def write_fragment(path: Path, header: Header, tally: dict[str, Any], rows: list[dict[str, Any]]) -> None:
    """Make the part count as done. Raises `OutputError`."""
    lines = b"".join(dumps(line) + b"\n" for line in (header, tally, *rows))
    write_file(path, gzip.compress(lines, compresslevel=5, mtime=0))


def read_header(path: Path, *, must: bool = False) -> Header | None:
    """The header, or None where there is no whole fragment; one that can't be read is none either, but raises `OSError` where it `must` be read."""
    try:
        with gzip.open(path, "rb") as file:
            header = json.loads(file.readline())
            while file.read(_CHUNK):  # the check sum stands at the end
                pass
    except (FileNotFoundError, gzip.BadGzipFile, EOFError, ValueError, zlib.error):
        return None
    except OSError:
        if must:
            raise
        return None
    return header if isinstance(header, dict) else None


def read_tally(path: Path) -> dict[str, Any]:
    """The part's tally."""
    with gzip.open(path, "rb") as file:
        file.readline()
        tally: dict[str, Any] = json.loads(file.readline())
        return tally


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The part's rows of the manifest."""
    with gzip.open(path, "rb") as file:
        for number, line in enumerate(file):
            if number > 1:
                yield json.loads(line)
