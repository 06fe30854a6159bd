"""Who is asked what stands in a file before its slices are known: a file that hangs as it is opened, or is too large to be looked at, fails alone.

The supervisor never opens an input itself. It asks a process of its own (`lookout.py`), started for the first file that has to be opened, how a
file is cut and which units a slice holds. Where an answer does not come, that one is ended, and another is asked for the next file.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from extractor.errors import OptionalDependencyError
from extractor.intake import Keys, Slice, Source, failed_slice
from extractor.jobs.clock import Clock
from extractor.jobs.options import WorkerError
from extractor.jobs.processes import exit_of, send, start
from extractor.jobs.work import StoppedError

__all__ = ["Scout"]

MODULE = "extractor.jobs.lookout"
_TICK = 0.1
# Who looks at a file may have been killed from outside.
_CRASHES = 2
_CRASHED = "page.crashed"


class _LostError(Exception):
    """No answer comes; code and message."""


class Scout:
    """Who is asked. `meanwhile` is called several times a second, told of seconds waited in vain; True ends the waiting with `StoppedError`.

    `stands` tells whether an earlier run has done a slice: a file that hung then is not waited for again.
    """

    def __init__(self, keys: Keys, timeout: float, lock: int, meanwhile: Callable[[float], bool], stands: Callable[[Slice], bool]) -> None:
        self._keys, self._timeout, self._lock, self._meanwhile, self._stands = keys, timeout, lock, meanwhile, stands
        self._process: subprocess.Popen[bytes] | None = None
        self._lines: deque[bytes] = deque()
        self._rest = b""
        self._clock = Clock()

    def slices(self, source: Source, number: int, keys: Keys) -> list[Slice] | None:
        """The file's slices, None where it is a page; one slice that says so where it cannot be looked at."""
        if self._stands(hung := _lost(source, number, self._hung)):
            return [hung]
        for left in reversed(range(_CRASHES)):
            try:
                found = list(self._answers("slices", asdict(source), number, list(keys)))
            except _LostError as error:
                code, message = error.args
                if code != _CRASHED or not left:
                    return [_lost(source, number, (code, message))]
            else:
                return None if found == [None] else [Slice.of_json(one) for one in found]
        raise AssertionError

    def units(self, piece: Slice, most: int | None = None) -> Iterator[bytes | None]:
        """The hash of each unit's bytes, None for what is no page; units that cannot be read are passed over as workers do."""
        unread: set[int] = set()
        told = 0
        while True:
            at = 0
            try:
                for found in self._answers("units", piece.as_json(), list(self._keys), sorted(unread), most):
                    if at >= told:
                        told += 1
                        yield None if found is None else bytes.fromhex(found)
                    at += 1
            except _LostError:
                if at in unread:
                    yield None
                    return
                unread.add(at)
            else:
                return

    def close(self) -> None:
        """Let the scout go."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            for end in (process.stdin, process.stdout):
                with suppress(OSError):
                    end.close()  # type: ignore[union-attr]
            process.wait()
        self._lines.clear()
        self._rest = b""

    @property
    def _hung(self) -> tuple[str, str]:
        return "page.timeout", f"the file took more than {self._timeout:g} seconds"

    def _answers(self, *question: Any) -> Iterator[Any]:
        """What comes until the answer's end. Raises `_LostError`, and `StoppedError` where the run ends."""
        ended = False
        try:
            if self._process is None:
                self._start()
            assert self._process is not None
            send(self._process, question)
            while True:
                what, told = json.loads(self._line())
                if what == "end":
                    ended = True
                    return
                if what == "fatal":
                    raise (OptionalDependencyError if told[0].startswith("extra.") else WorkerError)(*told)
                yield told
        finally:
            if not ended:
                self.close()

    def _start(self) -> None:
        self._process = start(MODULE, self._lock)
        send(self._process, os.getpid())
        try:
            self._line()
        except _LostError as error:
            raise WorkerError("worker.dies", f"no file can be looked at: {error.args[1]}, which was none yet") from error

    def _line(self) -> bytes:
        """The next line that it says."""
        assert self._process is not None
        assert self._process.stdout is not None
        since, waited = self._clock.look(), 0.0
        with selectors.DefaultSelector() as one:
            one.register(self._process.stdout, selectors.EVENT_READ)
            while not self._lines:
                if self._clock.look(waited) - since > self._timeout:
                    raise _LostError(*self._hung)
                heard = one.select(_TICK)
                waited = 0.0 if heard else _TICK
                if heard:
                    self._hear(os.read(self._process.stdout.fileno(), 1 << 16))
                if self._meanwhile(waited):
                    raise StoppedError
        return self._lines.popleft()

    def _hear(self, data: bytes) -> None:
        if not data:
            assert self._process is not None
            raise _LostError(_CRASHED, f"the file ended who looked at it ({exit_of(self._process.wait())})")
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._lines.extend(lines)


def _lost(source: Source, number: int, problem: tuple[str, str]) -> Slice:
    code, message = problem
    return failed_slice(source, number, (code, f"{message}, before anything of it was read"))
