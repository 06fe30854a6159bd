"""Failed pages, kept as they came, each with its error and ready to be tried again."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.errors import OutputError
from extractor.intake import Unit
from extractor.jobs.disk import make_folders, no_link, output_errors
from extractor.jobs.shelf import Shelf

__all__ = ["ERROR", "is_entry", "page_of", "put", "sweep"]

ERROR = "error.json"
_NAME = re.compile(r"[0-9a-f]{16}")


def put(folder: Path, slice_name: str, unit: Unit, error: dict[str, Any]) -> str:
    """Keep a failed unit; its name is the same in every run. The disk need not hold it yet: `Shelf.settle`. Raises `OutputError`."""
    name = hashlib.sha256(f"{slice_name} {unit.next} {unit.id}".encode("utf-8", "replace")).hexdigest()[:16]
    place = folder / name
    no_link(folder, place)
    make_folders(place)
    told = {
        "quarantine": name, "id": unit.id, "uri": unit.uri, "media_type": unit.media_type, "charset": unit.charset,
        "source": unit.source, "at": unit.at, **error,
    }  # fmt: skip
    files = {ERROR: json.dumps(told, indent=1, ensure_ascii=False).encode("utf-8", "replace") + b"\n"}
    if (page := unit.raw) is not None:
        suffix = unit.suffix if re.fullmatch(r"\.[0-9A-Za-z]{1,12}", unit.suffix) else ".bin"
        files[f"page{suffix}"] = page
    with output_errors(place):
        for old in place.iterdir():  # also what is written anew: it may be a link to somewhere else
            old.unlink()
        for file, data in files.items():
            (place / file).write_bytes(data)
    return name


def page_of(entry: Path) -> Path | None:
    """The raw page of an entry, or None where nothing of it could be read."""
    return next(iter(sorted(entry.glob("page.*"))), None)


def is_entry(name: str) -> bool:
    """Whether a name is an entry's and not that of somebody else's file."""
    return bool(_NAME.fullmatch(name))


def sweep(shelf: Shelf, folder: Path, kept: set[str]) -> None:
    """Delete entries that no row of the manifest names."""
    for name in shelf.names(folder):
        if is_entry(name) and name not in kept:
            with suppress(OSError, OutputError):
                shelf.drop_folder(folder / name)
