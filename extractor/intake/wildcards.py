"""Files that fit a pattern (`'dump/**/*.html'`), found folder by folder however deep they stand.

The standard library's `glob` follows every link to a folder, so that two links to the folder that they stand in never end, and it passes over what it
cannot read. Here `**` goes through each real folder once, as it is with a folder that is named, and what is not read for that is told.
"""

from __future__ import annotations

import errno
import fnmatch
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import NamedTuple

__all__ = ["LINKED", "Fitting", "fitting", "fixed_part", "told_of"]

LINKED = ("input.unsupported", "no file: a link to a folder, which is not followed")
"""Code and message of a link that nobody goes through."""
_NOT_THERE = frozenset((errno.ENOENT, errno.ENOTDIR))
_Problems = dict[str, tuple[str, str]]


class Fitting(NamedTuple):
    """What a pattern found."""

    files: list[str]
    problems: _Problems
    """By path: links that were not followed, and what the system cannot look at."""
    folders: bool
    """Whether folders fit it."""


def fixed_part(pattern: str) -> PurePath:
    """The folder before the first wildcard."""
    parts = PurePath(pattern).parts
    return PurePath(*parts[: next((at for at, part in enumerate(parts) if glob.has_magic(part)), len(parts))])


def fitting(pattern: str) -> Fitting:
    """All that fits, sorted. Hidden files and folders fit only what begins with a dot itself."""
    fixed, problems = fixed_part(pattern), _Problems()
    parts = PurePath(pattern).parts[len(fixed.parts) :]
    found, deep = [str(fixed)], False
    for at, part in enumerate(parts, 1):
        deep = deep or part == "**"
        # Each once: "a/**/**" leads to a folder in many ways.
        found = list(dict.fromkeys(_step(found, part, problems, last=at == len(parts), follows=not deep)))
    kinds = {path: _kind(path, problems) for path in sorted(found)}
    only_folders = pattern.endswith((os.sep, os.altsep or os.sep))
    files = [] if only_folders else [path for path, kind in kinds.items() if kind == stat.S_IFREG]
    return Fitting(files, _Problems() if only_folders else problems, stat.S_IFDIR in kinds.values())


def told_of(error: OSError) -> tuple[str, str]:
    """Code and message of what the system cannot look at."""
    return "input.unreadable", f"cannot be read: {error.strerror or error}"


def _kind(path: str, problems: _Problems) -> int | None:
    """What stands at a path: a file, a folder or something else; None where nothing does. A link that leads nowhere is a problem."""
    try:
        return stat.S_IFMT(os.stat(path).st_mode)  # noqa: PTH116  # a Path is ten times as slow, and there may be millions
    except OSError as error:
        if error.errno not in _NOT_THERE or os.path.islink(path):  # noqa: PTH114
            problems.setdefault(path, told_of(error))
        return None


def _step(bases: Iterable[str], part: str, problems: _Problems, *, last: bool, follows: bool) -> Iterator[str]:
    """What one part of a pattern leads to from each of some folders; but for the last part, where one can go on."""
    for base in bases:
        if part == "**":
            yield from _below(base, problems, files=last)
        elif not glob.has_magic(part):
            yield os.path.join(base, part)  # noqa: PTH118  # which may be nowhere
        else:
            fits = (entry for entry in _entries(base, problems, hidden=part.startswith(".")) if fnmatch.fnmatch(entry.name, part))
            yield from (entry.path for entry in fits if last or _is_folder(entry, problems, follows=follows))


def _below(base: str, problems: _Problems, *, files: bool) -> Iterator[str]:
    """A folder and the real folders below it that are not hidden, each once; with `files` what stands in them too."""
    left = [base] if os.path.isdir(base) else []  # noqa: PTH112
    while left:
        folder = left.pop()
        yield folder
        for entry in _entries(folder, problems, hidden=False):
            if _is_folder(entry, problems, follows=False):
                left.append(entry.path)
            elif files and entry.path not in problems:
                yield entry.path


def _entries(folder: str, problems: _Problems, *, hidden: bool) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return [entry for entry in found if hidden or not entry.name.startswith(".")]
    except OSError as error:
        if error.errno not in _NOT_THERE:
            problems[folder] = told_of(error)
        return []


def _is_folder(entry: os.DirEntry[str], problems: _Problems, *, follows: bool) -> bool:
    """Whether one can go on in an entry; a link to a folder that is not followed is told."""
    if not entry.is_symlink():
        return entry.is_dir()
    try:
        leads_to_folder = entry.is_dir()
    except OSError:
        return False
    if leads_to_folder and not follows:
        problems[entry.path] = LINKED
    return leads_to_folder and follows
