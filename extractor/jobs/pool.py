"""Worker processes under a supervisor: who does which slice, since when, and what happens when one hangs or dies.

Only the supervisor decides; a worker knows its slice and nothing else. Pages never travel between processes.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from extractor.errors import OutputError
from extractor.jobs.clock import Clock
from extractor.jobs.options import WorkerError
from extractor.jobs.processes import exit_of, send, start
from extractor.jobs.work import Task

__all__ = ["Pool", "Watcher"]

_TICK = 0.1
# A worker that dies between pages (killed from outside, out of memory while loading) is replaced so many times for one slice.
_PATIENCE = 3
# A page that takes its worker with it gets a second worker, since the first may have been killed from outside.
_CRASHES = 2
# To start takes about a second; a machine that is busy, or whose files come over a network, may need many times that.
_START_SECONDS = 60.0
_STOP_SECONDS = 5.0


class Watcher(Protocol):
    """What a pool tells while it works, and how it is told to stop."""

    def unit(self, status: str, code: str | None, name: str) -> None:
        """A unit is done, though its part is not yet committed."""

    def dropped(self, done: dict[str, int]) -> None:
        """Units that were told of will be done again."""

    def part(self, counts: dict[str, int]) -> None:
        """A part is committed."""

    def finished(self, task: Task) -> None:
        """A slice is done."""

    def tick(self) -> bool:
        """Called several times a second; True ends the work."""


@dataclass(slots=True)
class _Hand:
    """One worker, as the supervisor sees it."""

    process: subprocess.Popen[bytes]
    since: float
    """When it was started, or began the unit that it is at."""
    task: Task | None = None
    ordinal: int | None = None
    """The unit that it is at; None between units."""
    rest: bytes = b""
    ready: bool = False
    leaving: bool = False
    told: dict[str, int] = field(default_factory=dict)
    """Units told of since the last commit."""


class Pool:
    """So many workers; `run` feeds them."""

    def __init__(self, size: int, config: dict[str, Any], timeout: float, lock: int, watcher: Watcher) -> None:
        self._size, self._timeout, self._lock, self._watcher = size, timeout, lock, watcher
        self._config = {**config, "parent": os.getpid()}
        self._hands: list[_Hand] = []
        self._again: list[Task] = []
        self._crashes: dict[tuple[str, int], int] = {}
        self._deaths: dict[str, int] = {}
        self._select = selectors.DefaultSelector()
        self._clock = Clock()

    def run(self, tasks: Iterator[Task]) -> None:
        """Do all tasks. Raises `OutputError` or `WorkerError`; workers never outlive this call."""
        try:
            more = True
            while not self._watcher.tick():
                more = more and self._feed(tasks)
                if not self._hands and not more:
                    return
                self._check_times(self._listen())
        finally:
            self._stop()

    def meanwhile(self, waited: float) -> bool:
        """Look after the workers while somebody else is waited for, and was for so many seconds; whether to stop."""
        self._listen(0.0)
        self._check_times(waited)
        return self._watcher.tick()

    def _feed(self, tasks: Iterator[Task]) -> bool:
        """Give every idle worker something to do; False once there is nothing left."""
        while self._idle() or len(self._hands) < self._size:
            task = self._again.pop(0) if self._again else next(tasks, None)
            if task is None:
                self._dismiss()
                return bool(self._hands or self._again)
            hand = self._idle() or self._hire()  # while the next slice was looked for, workers may have gone
            hand.task, hand.ordinal, hand.told = task, None, {}
            if hand.ready:  # one that hangs as it starts would hold up who tells it much
                send(hand.process, task.as_json())
        return True

    def _idle(self) -> _Hand | None:
        return next((hand for hand in self._hands if hand.task is None and not hand.leaving), None)

    def _hire(self) -> _Hand:
        process = start("extractor.jobs.worker", self._lock)
        hand = _Hand(process, self._clock.look())
        self._hands.append(hand)
        self._select.register(process.stdout, selectors.EVENT_READ, hand)  # type: ignore[arg-type]
        send(process, self._config)
        return hand

    def _dismiss(self) -> None:
        for hand in self._hands:
            if hand.task is None and not hand.leaving:
                hand.leaving = True
                with suppress(OSError):
                    hand.process.stdin.close()  # type: ignore[union-attr]

    def _listen(self, most: float = _TICK) -> float:
        """Hear what the workers say; the seconds that were waited in vain."""
        heard = self._select.select(most)
        for key, _ in heard:
            hand: _Hand = key.data
            assert hand.process.stdout is not None
            data = os.read(hand.process.stdout.fileno(), 1 << 16)
            *lines, hand.rest = (hand.rest + data).split(b"\n")
            for line in lines:
                self._hear(hand, *json.loads(line))
            if not data:
                self._bury(hand)
        return 0.0 if heard else most

    def _hear(self, hand: _Hand, what: str, *told: Any) -> None:
        if what == "next":
            hand.ordinal, hand.since = told[0], self._clock.look()
        elif what == "unit":
            hand.told[told[0]] = hand.told.get(told[0], 0) + 1
            self._watcher.unit(*told)
        elif what == "closing":
            hand.ordinal = None
        elif what == "part":
            hand.told = {}
            self._watcher.part(told[0])
            if told[1] is not None and hand.task is not None:
                start, ordinal = told[1]
                hand.task = replace(hand.task, number=hand.task.number + 1, start=start, first=ordinal)
        elif what == "done":
            assert hand.task is not None
            self._watcher.finished(hand.task)
            hand.task = hand.ordinal = None
        elif what == "ready":
            hand.ready = True
            if hand.task is not None:
                send(hand.process, hand.task.as_json())
        elif what == "fatal":
            code, message = told
            raise OutputError(code, message) if code.startswith("output.") else WorkerError(code, message)

    def _check_times(self, waited: float) -> None:
        now = self._clock.look(waited)
        for hand in list(self._hands):
            if hand.ordinal is not None and now - hand.since > self._timeout:
                hand.process.kill()
                self._bury(hand, ("page.timeout", f"the page took more than {self._timeout:g} seconds"))
            elif not hand.ready and now - hand.since > _START_SECONDS:
                hand.process.kill()
                self._bury(hand, ("worker.dies", f"not ready after {_START_SECONDS:g} seconds"))

    def _bury(self, hand: _Hand, reason: tuple[str, str] | None = None) -> None:
        """A worker is gone: find out whose fault it was, and have its slice done again without that unit."""
        self._forget(hand)
        task, how = hand.task, exit_of(hand.process.returncode) if reason is None else reason[1]
        if task is None:
            if not hand.ready:
                self._died("", how)
            return
        self._watcher.dropped(hand.told)
        if hand.ordinal is None:
            self._died(task.piece.name, how)
            self._again.append(task)
            return
        place = (task.piece.name, hand.ordinal)
        self._crashes[place] = self._crashes.get(place, 0) + 1
        if self._crashes[place] > 2 * _CRASHES:  # left out, and not even read, the unit still ends workers: so it is not the unit
            self._deaths[task.piece.name] = _PATIENCE
            self._died(task.piece.name, how)
        if reason is None and self._crashes[place] >= _CRASHES:
            reason = ("page.crashed", f"the page ended its worker ({how})")
        self._again.append(task if reason is None else task.without(hand.ordinal, reason))

    def _died(self, name: str, how: str) -> None:
        self._deaths[name] = self._deaths.get(name, 0) + 1
        if self._deaths[name] >= _PATIENCE:
            raise WorkerError("worker.dies", f"workers die before or between pages ({how})")

    def _forget(self, hand: _Hand) -> None:
        self._hands.remove(hand)
        self._select.unregister(hand.process.stdout)  # type: ignore[arg-type]
        with suppress(OSError):
            hand.process.stdin.close()  # type: ignore[union-attr]
        hand.process.stdout.close()  # type: ignore[union-attr]
        hand.process.wait()

    def _stop(self) -> None:
        """Ask, wait a little, insist."""
        for hand in self._hands:
            hand.process.terminate()
        clock = Clock()
        for hand in list(self._hands):
            with suppress(OSError):
                hand.process.stdin.close()  # type: ignore[union-attr]
            try:
                self._drain(hand, clock)
            finally:
                hand.process.kill()
                self._forget(hand)
        self._select.close()

    @staticmethod
    def _drain(hand: _Hand, clock: Clock) -> None:
        waited = 0.0
        while hand.process.poll() is None and clock.look(waited) < _STOP_SECONDS:
            with selectors.DefaultSelector() as one:
                one.register(hand.process.stdout, selectors.EVENT_READ)  # type: ignore[arg-type]
                waited = 0.0 if (heard := one.select(_TICK)) else _TICK
                if heard and not os.read(hand.process.stdout.fileno(), 1 << 16):  # type: ignore[union-attr]
                    return
