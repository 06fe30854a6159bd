"""Members of an archive: which of them are pages, and how one becomes a unit. Their names are ids, never paths on this machine."""

from __future__ import annotations

import io
from pathlib import PurePosixPath

from extractor.intake.base import Problem, Unit
from extractor.intake.frames import CorruptError, codec_of, inner_name
from extractor.intake.pages import PAGE_SUFFIXES
from extractor.intake.streams import expanded, problem_of, read_bounded

__all__ = ["is_counted", "left_out", "member", "tidy_name"]

_NESTED = frozenset(".tar .tgz .tbz .tbz2 .txz .tzst .zip .7z .rar .warc .wet .wat .jsonl .ndjson .csv .tsv .parquet .pq".split())


def tidy_name(name: str) -> str:
    """A member's name, as UTF-8 can carry it and without the `./` that some archives put before every name."""
    name = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    while name.startswith("./"):
        name = name[2:].lstrip("/")
    return name


def is_counted(name: str) -> bool:
    """Whether a member is a unit: folders, hidden files and what macOS adds are none, as in folders on disk."""
    parts = name.split("/")
    return bool(parts[-1]) and parts[0] != "__MACOSX" and not any(part.startswith(".") and part.strip(".") for part in parts)


def left_out(name: str) -> Problem | None:
    """Why a member is no page by its name, or None where it is one."""
    suffix = PurePosixPath(inner_name(name)).suffix.lower()
    if suffix in PAGE_SUFFIXES:
        return None
    if suffix in _NESTED:
        return Problem("input.nested", f"an archive or a table inside an archive is not read: {suffix}", skipped=True)
    return Problem("input.unsupported", f"no page by its name: {suffix or 'no suffix'}", skipped=True)


def member(archive: str, name: str, at: int, after: int, data: bytes | Problem, limit: int) -> Unit:
    """The unit that a member is; `data` is its content as it stands in the archive, or why there is none."""
    unit = Unit(f"{archive}#{name}", archive, at, None, after, suffix=PurePosixPath(inner_name(name)).suffix or ".txt")
    if isinstance(data, bytes) and codec_of(name) is not None:
        try:
            found = read_bounded(expanded(io.BytesIO(data), name), limit)
            data = Problem("input.too_large", f"the page has more than {limit} bytes") if found is None else found
        except (CorruptError, OSError) as error:
            data = problem_of(error) or Problem("input.corrupt", str(error))
    return unit._replace(problem=data) if isinstance(data, Problem) else unit._replace(data=data)
