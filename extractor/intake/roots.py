"""The files and folders that the caller named, and the files that stand in them: on disk, or in a store behind an address."""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path, PurePath
from typing import NamedTuple

from extractor.depth import below
from extractor.errors import InputError
from extractor.intake.base import Source
from extractor.intake.streams import NO_FILE
from extractor.intake.wildcards import LINKED, fitting, fixed_part, told_of
from extractor.remote import Found, is_remote, store

__all__ = ["Root", "Roots", "find_roots", "outside", "sources", "total"]


class Root(NamedTuple):
    """One input."""

    path: Path | str
    """Where it stands; an address in a store is a str."""
    name: str
    """The file's name, which becomes its id; empty for a folder."""
    digest: str | None = None
    """SHA-256 of the file, which then stands for its time of change."""
    problem: tuple[str, str] | None = None
    """Code and message, where the file is known to be unusable."""


Roots = list[Root]


def find_roots(inputs: tuple[str, ...]) -> Roots:
    """The files and folders that the caller named; patterns are expanded, in the order of their names.

    Raises `InputError`: `input.missing` for a path that is not there or a pattern that fits nothing, `input.io` for a store or a
    system that cannot be asked.
    """
    roots: Roots = []
    for text in inputs:
        if not text:  # as a variable is that was never set; a path of no name would be the folder that one stands in
            raise InputError("input.missing", "no file has an empty name")
        try:
            roots.extend(_remote_roots(text) if is_remote(text) else _local_roots(text))
        except OSError as error:  # a name that the system does not take, a folder on the way that it does not open
            raise InputError("input.io", f"{text}: {error.strerror or error}") from error
    return roots


def _local_roots(text: str) -> Roots:
    path = Path(text)
    if path.is_dir():
        return [Root(path, "")]
    if path.exists():
        return [Root(path, path.name)]
    if glob.has_magic(text):
        return _expand(text)
    raise InputError("input.missing", f"no such file or folder: {text}")


def outside(roots: Roots, own: Path | str) -> Roots:
    """Those that do not stand in the run's own output, a folder or an address: a pattern also finds what an earlier run has left there."""
    if isinstance(own, str):
        return [root for root in roots if not f"{root.path}/".startswith(f"{own.rstrip('/')}/")]
    real = cache(os.path.realpath)
    base = f"{real(own)}/"
    return [root for root in roots if isinstance(root.path, str) or not f"{real(root.path.parent if root.name else root.path)}/".startswith(base)]


def _remote_roots(address: str) -> Roots:
    """An address's file, folder, or files that fit it."""
    found, path = store(address)
    try:
        if (file := found.file(path, path.rpartition("/")[2])) is not None:
            return [Root(address, file.name)]
        if glob.has_magic(path):
            roots = [Root(one.path, one.name) for one in found.matching(path)]
        else:
            roots = [Root(address, "")] if next(found.walk(path), None) else []
    except OSError as error:
        raise InputError("input.io", f"{address}: {error}") from error
    if not roots:
        raise InputError("input.missing", f"no such file or folder: {address}")
    return roots


def _expand(pattern: str) -> Roots:
    # Ids are relative to the folder before the first wildcard, so that a/1.html and b/1.html stay apart.
    fixed, found = fixed_part(pattern), fitting(pattern)
    if not found.files and all(problem == LINKED for problem in found.problems.values()):
        inside = f"; folders do, and {pattern.rstrip('/')}/** is what stands in them" if found.folders else ""
        linked = f"; links to folders are not followed: {min(found.problems)}" if found.problems else ""
        raise InputError("input.missing", f"no file fits {pattern}{inside}{linked}")
    paths = sorted({*found.files, *found.problems})
    return [Root(Path(path), PurePath(os.path.relpath(path, fixed)).as_posix(), problem=found.problems.get(path)) for path in paths]


def total(roots: Roots, *, without: Path | str) -> tuple[int, int]:
    """Files and bytes of all inputs, by their folders' entries alone."""
    sizes = [0, 0]
    for root in roots:
        for source in sources(root, without):
            sizes[0] += 1
            sizes[1] += source.size
    return sizes[0], sizes[1]


def sources(root: Root, without: Path | str) -> Iterator[Source]:
    """The files that stand at a root, but for those of a folder or address that is passed over."""
    if isinstance(root.path, str):
        yield from _remote(root, root.path, without)
        return
    if not root.name:
        yield from _walk(str(root.path), without.stat() if isinstance(without, Path) else None)
        return
    if root.problem is not None:
        yield Source(str(root.path), _sound(root.name), 0, 0, root.digest, root.problem)
        return
    try:
        status = root.path.stat()
    except OSError as error:
        yield _unreadable(str(root.path), root.name, error)
        return
    if not stat.S_ISREG(status.st_mode):
        yield _unreadable(str(root.path), root.name, OSError(errno.EINVAL, NO_FILE))
        return
    found = _source(str(root.path), root.name, status)
    yield replace(found, mtime_ns=0, digest=root.digest) if root.digest else found


def _remote(root: Root, address: str, without: Path | str) -> Iterator[Source]:
    found, path = store(address)
    own = f"{without}".rstrip("/") + "/"
    try:
        file = found.file(path, root.name) if root.name else None
        for one in [file] if file else found.walk(path):
            if not one.path.startswith(own):
                yield _in_store(one)
    except OSError as error:
        yield _unreadable(address, root.name or ".", error)


def _in_store(found: Found) -> Source:
    return Source(found.path, _sound(found.name), found.size, 0, found.version or None)


def _walk(folder: str, without: os.stat_result | None) -> Iterator[Source]:
    """Files below a folder, sorted by name within each, and what is no file; hidden ones are passed over."""

    def inside(one: _Folder) -> Iterator[Source | _Folder]:
        passed = without is not None and one.entry.inode() == without.st_ino and one.entry.stat().st_dev == without.st_dev
        return iter(()) if passed else _entries(one.entry.path, one.name + "/")

    return below(_entries(folder, ""), _Folder, inside)


class _Folder(NamedTuple):
    """A folder in a folder."""

    entry: os.DirEntry[str]
    name: str


def _entries(folder: str, prefix: str) -> Iterator[Source | _Folder]:
    """What stands in a folder, sorted by name."""
    try:
        with os.scandir(folder) as found:
            entries = sorted((entry for entry in found if not entry.name.startswith(".")), key=lambda entry: entry.name)
    except OSError as error:
        yield _unreadable(folder, prefix.rstrip("/") or ".", error)
        return
    for entry in entries:
        name = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            yield _Folder(entry, name)
            continue
        try:
            status = entry.stat()
        except OSError as error:
            yield _unreadable(entry.path, name, error)
            continue
        if stat.S_ISREG(status.st_mode):
            yield _source(entry.path, name, status)
        else:
            problem = LINKED if stat.S_ISDIR(status.st_mode) else ("input.unsupported", "no file: a pipe, a socket or a device")
            yield Source(entry.path, _sound(name), 0, 0, problem=problem)


def _unreadable(path: str, name: str, error: OSError) -> Source:
    return Source(path, _sound(name), 0, 0, problem=told_of(error))


def _source(path: str, name: str, status: os.stat_result) -> Source:
    return Source(path, _sound(name), status.st_size, status.st_mtime_ns)


def _sound(name: str) -> str:
    """A file name that UTF-8 can carry."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
