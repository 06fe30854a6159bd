"""Files in a store behind an address (`s3://bucket/folder`), through fsspec. Nothing here is called unless the user names such an address.

What fails for a moment is tried again; what is not there, or not allowed, is not.
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, NamedTuple, TypeVar, cast

from extractor.depth import below
from extractor.errors import InputError, OptionalDependencyError

__all__ = ["EndedError", "Found", "Store", "is_fetched", "is_remote", "open_remote", "retried", "store"]

T = TypeVar("T")


class EndedError(Exception):
    """What is fetched is wanted no longer."""


_PAUSES = (0.2, 1.0, 3.0, 6.0)
"""Seconds between tries."""
_BLOCK = 4 << 20
_FINAL = (EndedError, FileNotFoundError, PermissionError, IsADirectoryError, NotADirectoryError, FileExistsError, NotImplementedError)
_VERSIONS = ("ETag", "etag", "md5Hash", "generation", "checksum", "mtime", "LastModified", "last_modified", "updated", "created")
"""What stores call that which changes with a file's bytes, best first."""
_FETCHED = ("http", "https")


def is_remote(text: str) -> bool:
    """Whether a path is an address in a store."""
    scheme, mark, _ = text.partition("://")
    return bool(mark) and scheme.replace("+", "").isalnum()


def is_fetched(text: str) -> bool:
    """Whether an address is a page's or a file's on the web, which is fetched once and whole."""
    return is_remote(text) and text.partition("://")[0].lower() in _FETCHED


def retried(do: Callable[[], T]) -> T:
    """What a call gives, tried a few times. Raises `OSError`, whatever the store's own library raises."""
    for pause in (*_PAUSES, None):
        try:
            return do()
        except _FINAL:
            raise
        except Exception as error:  # stores' libraries have errors of their own
            if pause is None or "Credential" in type(error).__name__:  # who has none will have none in a moment
                raise OSError(f"{type(error).__name__}: {error}") from error
            time.sleep(pause)
    raise AssertionError


class Found(NamedTuple):
    """A file in a store."""

    path: str
    name: str
    """Below the folder that was asked for."""
    size: int
    version: str
    """Changes with the file's bytes."""


class _Folder(NamedTuple):
    """A folder in a store, and what stands before the names in it."""

    path: str
    prefix: str


class Store:
    """One store's files, by their addresses."""

    def __init__(self, system: Any, scheme: str) -> None:
        self.system, self._scheme = system, scheme

    def address(self, path: str) -> str:
        """A path's address."""
        return f"{self._scheme}://{path}"

    def fetch(self, path: str, to: str, ends: Callable[[int], bool]) -> None:
        """Fetch a file; `ends` is told how many bytes have come, and True gives it up. Raises `EndedError` then, else `OSError`."""
        from fsspec.callbacks import Callback

        class Watched(Callback):  # type: ignore[misc]
            def call(self, *_: object, **__: object) -> None:
                if ends(self.value):
                    raise EndedError

        retried(lambda: self.system.get_file(path, to, callback=Watched()))

    def file(self, path: str, name: str) -> Found | None:
        """One file, or None where there is none."""
        try:
            told = retried(lambda: self.system.info(path))
        except FileNotFoundError:
            return None
        return self._found(told, name) if told["type"] == "file" else None

    def matching(self, pattern: str) -> list[Found]:
        """The files that fit a pattern; names are relative to the folder before the first wildcard."""
        fixed = pattern.rfind("/", 0, next((at for at, mark in enumerate(pattern) if mark in "*?["), None)) + 1
        told = retried(lambda: self.system.glob(pattern, detail=True))
        return [self._found(one, path[fixed:]) for path, one in sorted(told.items()) if one["type"] == "file"]

    def walk(self, folder: str) -> Iterator[Found]:
        """Files below a folder, sorted by name within each; hidden ones are passed over, as on disk."""
        return below(self._listed(folder, ""), _Folder, lambda one: self._listed(*one))

    def _listed(self, folder: str, prefix: str) -> Iterator[Found | _Folder]:
        """What stands in a folder."""
        told = {one["name"].rstrip("/"): one for one in retried(lambda: self.system.ls(folder, detail=True))}
        for path, one in sorted(told.items()):
            last = path.rpartition("/")[2]
            if not last or last.startswith(".") or path == folder.rstrip("/"):
                continue
            yield _Folder(path, f"{prefix}{last}/") if one["type"] == "directory" else self._found(one, prefix + last)

    def _found(self, told: dict[str, Any], name: str) -> Found:
        version = next((str(told[key]) for key in _VERSIONS if told.get(key)), "")
        return Found(self.address(told["name"]), name, int(told.get("size") or 0), version)


def store(address: str) -> tuple[Store, str]:
    """The store of an address, and the path in it.

    Raises `OptionalDependencyError` where the extra or the store's driver is missing, and `InputError` `input.missing` for an unknown kind.
    """
    scheme = address.partition("://")[0]
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise OptionalDependencyError.of(error, f"{scheme}:// needs an extra: install guide-extractor[remote]") from error
    try:
        system, path = url_to_fs(address, use_listings_cache=False)
    except ImportError as error:  # fsspec's own, which says what to install; what it comes of is its cause
        cause = error.__cause__ if isinstance(error.__cause__, ImportError) else error
        raise OptionalDependencyError.of(cause, f"{scheme}:// needs its driver for fsspec: {error}") from error
    except ValueError as error:
        raise InputError("input.missing", f"no such store: {address}: {error}") from error
    return Store(system, scheme), path


class _Remote(io.RawIOBase):
    """A file's bytes by ranges, each tried again by itself."""

    def __init__(self, address: str) -> None:
        found, self._path = store(address)
        self._system = found.system
        self._size = int(retried(lambda: self._system.info(self._path))["size"])
        self._at = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The place."""
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place."""
        self._at = max(0, offset + (0, self._at, self._size)[whence])
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Fetch as many bytes as fit. Raises `OSError`."""
        end = min(self._at + len(buffer), self._size)
        if end <= self._at:
            return 0
        data = retried(lambda: self._range(end))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)

    def _range(self, end: int) -> bytes:
        data: bytes = self._system.cat_file(self._path, start=self._at, end=end)
        if len(data) != end - self._at:
            raise EOFError(f"{len(data)} bytes came instead of {end - self._at}")
        return data


def open_remote(address: str) -> BinaryIO:
    """A file in a store, read by ranges. Raises `OSError`."""
    return cast("BinaryIO", io.BufferedReader(_Remote(address), _BLOCK))
