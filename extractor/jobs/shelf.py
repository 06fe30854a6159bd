"""Where the output stands for good: the folder itself, or a store behind an address, which a run feeds from a folder of its own.

An object in such a store is whole or absent by the store's own promise, and cannot be renamed. So every file is made on disk and then put as a
whole; what counts a part as done is put after the part and the quarantine entries that it names, and `run.json` is put last of all.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from extractor.errors import OutputError
from extractor.jobs.disk import remove, sync_folders
from extractor.remote import is_fetched, is_remote, retried, store

__all__ = ["Away", "Shelf", "working_folder"]

T = TypeVar("T")


class Shelf:
    """The output folder itself: what is written there stands there."""

    address: str | None = None
    """The store's address; None on disk."""

    def look(self) -> None:
        """See what stands there. Raises `OutputError`."""

    def bring(self, *paths: Path) -> None:
        """Have these files in the folder, those that there are."""

    def put(self, path: Path, *, keep: bool = True) -> None:
        """Have a finished file or a folder of files stand for good; without `keep` the folder needs it no longer. Raises `OutputError`."""

    def settle(self, folders: list[Path]) -> None:
        """Have folders that were put stand there whatever happens to the machine. Raises `OutputError`."""
        sync_folders(folders)

    def drop(self, paths: list[Path]) -> None:
        """Delete files. Raises `OutputError`."""
        remove(paths)

    def drop_folder(self, folder: Path) -> None:
        """Delete a folder with all that is in it. Raises `OSError` and `OutputError`."""
        shutil.rmtree(folder)

    def size(self, path: Path) -> int | None:
        """Bytes of a file that stood there when `look` was called, or None."""
        return path.stat().st_size if path.is_file() else None

    def names(self, folder: Path) -> list[str]:
        """Names of what stands in a folder now, in order."""
        return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []

    @contextmanager
    def at_hand(self, path: Path) -> Iterator[Path]:
        """A file to be read."""
        yield path


class Away(Shelf):
    """A store that stands for the folder."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address, self._folder = address.rstrip("/"), folder
        found, base = store(self.address)
        self.system, self._base = found.system, base.rstrip("/")
        self._sizes: dict[str, int] = {}

    def place(self, path: Path) -> str:
        """A file's path in the store."""
        return f"{self._base}/{path.relative_to(self._folder).as_posix()}"

    def do(self, call: Callable[[], T]) -> T:
        """A call to the store, tried a few times. Raises `OutputError` `output.io`, and `FileNotFoundError`."""
        try:
            return retried(call)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise OutputError("output.io", f"{self.address}: {error}") from error

    def look(self) -> None:
        """List the store."""
        try:
            found = self.do(lambda: self.system.find(self._base, detail=True))
        except FileNotFoundError:
            found = {}
        self._sizes = {path: int(told.get("size") or 0) for path, told in found.items()}

    def bring(self, *paths: Path) -> None:
        """Fetch files; a folder stands for all files in it."""
        asked = [self.place(path) for path in paths]
        wanted = [path for path in self._sizes if path in asked or path.rpartition("/")[0] in asked]
        for path in wanted:
            self._fetch(self._folder / path[len(self._base) + 1 :])

    def _fetch(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.do(lambda: self.system.get_file(self.place(path), str(path)))

    def into_folder(self, call: Callable[[], None], place: str) -> None:
        """A call that writes a file. Where a store has folders, as a file server has, and the file's is missing, it is made."""
        try:
            call()
        except FileNotFoundError:
            # Of a store without folders only the bucket can be missing, which is not a run's to make.
            if not self.do(lambda: self.system.exists(place.partition("/")[0] or "/")):
                raise
            self.do(lambda: self.system.makedirs(place.rpartition("/")[0], exist_ok=True))
            call()

    def put(self, path: Path, *, keep: bool = True) -> None:
        """Upload."""
        # A quarantine entry counts once its error stands there, so the page goes first.
        for one in sorted(path.iterdir(), reverse=True) if path.is_dir() else [path]:
            place = self.place(one)
            self.into_folder(lambda one=one, place=place: self.do(lambda: self.system.put_file(str(one), place)), place)  # type: ignore[misc]
        if not keep:
            shutil.rmtree(path) if path.is_dir() else path.unlink()

    def settle(self, folders: list[Path]) -> None:
        """Nothing: what the store has taken stands."""

    def drop(self, paths: list[Path]) -> None:
        """Delete in the store, and in the folder."""
        for path in paths:
            with suppress(FileNotFoundError):
                self.do(lambda path=path: self.system.rm(self.place(path)))  # type: ignore[misc]
            path.unlink(missing_ok=True)

    def drop_folder(self, folder: Path) -> None:
        """Delete in the store."""
        self.do(lambda: self.system.rm(self.place(folder), recursive=True))

    def size(self, path: Path) -> int | None:
        """Bytes by the listing."""
        return self._sizes.get(self.place(path))

    def names(self, folder: Path) -> list[str]:
        """List one folder."""
        try:
            found = self.do(lambda: self.system.ls(self.place(folder), detail=False))
        except FileNotFoundError:
            return []
        return sorted(path.rstrip("/").rpartition("/")[2] for path in found if path.rstrip("/") != self.place(folder))

    def is_strange(self) -> bool:
        """Whether files stand there and no run made them."""
        return bool(self._sizes) and not any(path.startswith(f"{self._base}/.state/") for path in self._sizes)

    @contextmanager
    def at_hand(self, path: Path) -> Iterator[Path]:
        """Fetch a file for as long as it is read."""
        try:
            self._fetch(path)
            yield path
        finally:
            path.unlink(missing_ok=True)


@contextmanager
def working_folder(out: Path | str) -> Iterator[tuple[Path, Shelf]]:
    """The folder to work in and where its files stand for good. Raises `OutputError` for an address that nothing can be written to."""
    if not str(out):  # as a variable is that was never set; a path of no name would be the folder that one stands in
        raise OutputError("usage.out", "no folder has an empty name")
    if not is_remote(str(out)):
        # A link to the output folder is usual, one in it is not: whoever comes to a link below has not been led there by the caller.
        yield Path(os.path.realpath(out)) if Path(out).is_symlink() and Path(out).is_dir() else Path(out), Shelf()
        return
    if is_fetched(str(out)) or str(out).startswith("memory://"):
        raise OutputError("usage.out", f"no worker can write to {out}")
    with tempfile.TemporaryDirectory(prefix="extractor-") as made:
        yield Path(made), Away(str(out), Path(made))
