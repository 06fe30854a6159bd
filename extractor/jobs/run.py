"""A run: plan, workers, parts, manifest. It can be stopped at any moment and started again."""

from __future__ import annotations

import json
import platform
import signal
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import asdict, dataclass
from typing import Any

from extractor._version import __version__
from extractor.intake import Roots, Slice, find_roots, outside, plan, total
from extractor.intake.roots import sources
from extractor.jobs import earlier, limits, whole
from extractor.jobs.checks import check
from extractor.jobs.disk import exclusive, make_folders, output_errors, write_file
from extractor.jobs.dupes import mark_duplicates
from extractor.jobs.lease import Lease, leased
from extractor.jobs.merge import Sum, merge, sweep
from extractor.jobs.options import Options, Places, UsageError
from extractor.jobs.pool import Pool
from extractor.jobs.progress import Progress
from extractor.jobs.resume import Ledger, clean
from extractor.jobs.scout import Scout
from extractor.jobs.shelf import Away, working_folder
from extractor.jobs.signals import collected
from extractor.jobs.spool import spool
from extractor.jobs.work import STATUSES, StoppedError, Task
from extractor.sinks import SINKS

__all__ = ["Result", "run"]

# Below so many units a share of failures says little; the budget is then only checked at the end.
_SHARE_FROM = 200


@dataclass(frozen=True, slots=True)
class Result:
    """How a run ended."""

    found: Sum
    exit_code: int
    """By the table of exit codes: 0, 1, 3, 4, 130 or 143; 70 where the sum does not hold."""
    reason: str | None
    """Why it stopped early: `budget`, `interrupted`, `terminated`; `input.empty` where no input has a page in it; else None."""
    last_failed: tuple[str | None, str] | None = None
    """Code and id of the last unit that failed in this run."""


def run(options: Options, progress: Progress | None = None) -> Result:
    """Do a run, or what is left of it.

    Raises `InputError` `input.missing`, `UsageError`, `LayoutError`, `OptionalDependencyError`, `OutputError` (`output.io`, `output.locked`,
    `output.format`, `output.inputs`) and `WorkerError`.
    """
    with ExitStack() as stack:
        places = Places(*stack.enter_context(working_folder(options.out)))
        places.shelf.look()
        check(options, places)
        make_folders(places.out, places.state, places.parts, places.quarantine)  # first what shows that a run made it
        lock = stack.enter_context(exclusive(places.state / "lock"))
        lease = stack.enter_context(leased(places.shelf, places.state / "lease.json")) if isinstance(places.shelf, Away) else None
        signals = stack.enter_context(collected())
        places.shelf.bring(places.state)
        clean(places)
        earlier.check_format(options, places)
        return _Run(options, places, lock, lease, signals, progress or Progress()).result()


class _Run:
    """One run's state; the pool's watcher."""

    def __init__(self, options: Options, places: Places, lock: int, lease: Lease | None, signals: list[int], progress: Progress) -> None:
        self.options, self.places, self.lock, self.lease, self.signals, self.progress = options, places, lock, lease, signals, progress
        # As the system tells it, since `time.time` ends in the year 2262.
        self.started, self.began = time.gmtime(), time.monotonic()
        self.recipe = options.recipe()
        self.counts = dict.fromkeys(STATUSES, 0)
        self.flying = dict.fromkeys(STATUSES, 0)
        self.over_budget = False
        self.slices = 0
        self.fresh = 0
        self.last_failed: tuple[str | None, str] | None = None

    def result(self) -> Result:
        """Plan, work, merge."""
        with ExitStack() as stack:
            roots: Roots = []
            with suppress(StoppedError):  # nothing is planned then
                roots = self._roots(stack)
            self.progress.total = total(roots, without=self.places.own)[1]
            names = self.places.state / "plan.tmp"
            stack.callback(names.unlink, missing_ok=True)
            with output_errors(names), names.open("w", encoding="ascii") as file:
                config = {
                    "out": str(self.places.out), "address": self.places.shelf.address, "to": self.options.to, "recipe": self.recipe,
                    "keys": list(self.options.keys), "layout": self.options.layout, "extract": self.options.extract,
                    "limits": asdict(self.options.limits),
                }  # fmt: skip
                pool = Pool(self.options.jobs, config, self.options.limits.max_seconds, self.lock, self)
                ledger = Ledger(self.options, self.places, self.recipe)
                with closing(Scout(self.options.keys, self.options.limits.max_seconds, self.lock, pool.meanwhile, ledger.stands)) as scout:
                    pool.run(self._tasks(self._plan(roots, scout), file, ledger))
            if not self.fresh and earlier.leaves_out(self.places, names):
                earlier.set_aside(self.places)
            found = merge(self.places, names, self.slices)
        if not (self._stopped() or found.missing):
            whole.make(self.places, SINKS[self.options.to], self.recipe, self._stopped)
        return self._end(found)

    def _roots(self, stack: ExitStack) -> Roots:
        roots: Roots = []
        for text in self.options.inputs:
            spooled = spool(text, self.places.state, len(roots), stack, self.options.limits.max_spool, self.tick)
            roots += self._found(text) if spooled is None else [spooled]
        return roots

    def _found(self, text: str) -> Roots:
        if not (found := outside(find_roots((text,)), self.places.own)):
            raise UsageError("usage.input", f"{text}: nothing stands there but the run's own output, which is no input")
        return found

    def _plan(self, roots: Roots, scout: Scout) -> Iterator[Slice]:
        slices = plan(roots, self.options.keys, without=self.places.own, ask=scout.slices)
        if self.options.limit is not None:
            slices = limits.limited(slices, self.options.limit, scout.units)
        if not self.options.force:
            found = (source.name for root in roots for source in sources(root, self.places.own))
            slices = earlier.checked(slices, self.places, found)
        return mark_duplicates(slices, scout.units, self.places.state) if self.options.dedupe else slices

    def _tasks(self, slices: Iterator[Slice], names: Any, ledger: Ledger) -> Iterator[Task]:
        with suppress(StoppedError):
            yield from self._left(slices, names, ledger)
        names.flush()

    def _left(self, slices: Iterator[Slice], names: Any, ledger: Ledger) -> Iterator[Task]:
        """What is left to be done of all slices."""
        for piece in slices:
            names.write(piece.name + "\n")
            self.slices += 1
            task, good = ledger.task(piece)
            for header in good:
                self._add(self.counts, header["counts"])
            if task is None:
                self.progress.done += piece.weight
                self.progress.old += piece.weight
                continue
            if not self.fresh:
                self._begin()
            self.fresh += 1
            yield task

    def _begin(self) -> None:
        """From here on the output changes: what sums it up must not outlast it."""
        earlier.set_aside(self.places)
        self.places.shelf.drop([self.places.manifest, self.places.part_list, self.places.stats])
        whole.drop(self.places)
        self._write_run("running", None, {})

    def unit(self, status: str, code: str | None, name: str) -> None:
        """A unit is done."""
        self.flying[status] += 1
        self.progress.units += 1
        if status == "failed":
            self.progress.failed += 1
            self.last_failed = (code, name)
        self._check_budget()

    def dropped(self, done: dict[str, int]) -> None:
        """Units will be done again."""
        for status, count in done.items():
            self.flying[status] -= count
            self.progress.units -= count
        self.progress.failed -= done.get("failed", 0)

    def part(self, counts: dict[str, int]) -> None:
        """A part is committed."""
        for status, count in counts.items():
            self.flying[status] -= count
        self._add(self.counts, counts)

    def finished(self, task: Task) -> None:
        """A slice is done."""
        self.progress.done += task.piece.weight

    def tick(self) -> bool:
        """Show progress; whether to stop."""
        self.progress.show()
        if self.lease is not None:
            self.lease.check()
        return self._stopped()

    @staticmethod
    def _add(into: dict[str, int], counts: dict[str, int]) -> None:
        for status, count in counts.items():
            into[status] += count

    def _check_budget(self, *, final: bool = False) -> None:
        budget = self.options.budget
        if budget is None:
            return
        failed = self.counts["failed"] + self.flying["failed"]
        seen = sum(self.counts.values()) + sum(self.flying.values())
        if (final or not budget.share or seen >= _SHARE_FROM) and budget.exceeded(failed, seen):
            self.over_budget = True

    def _end(self, found: Sum) -> Result:
        stopped = self._stopped()
        if not stopped:
            found.removed = earlier.removed(self.places)
            sweep(self.places, found)
            self.flying = dict.fromkeys(STATUSES, 0)
            self.counts = dict(found.counts)
            self._check_budget(final=True)
        reason, code = self._verdict(found)
        if code in {0, 1, 3} and (found.missing or self.counts != found.counts):
            reason, code = "incomplete", 70
        self._write_run("complete" if not stopped else "stopped", reason, {"exit_code": code, **_told(found)})
        if not stopped:
            self.places.shelf.drop([self.places.earlier])
        return Result(found, code, reason, self.last_failed)

    def _stopped(self) -> bool:
        return self.over_budget or bool(self.signals)

    def _verdict(self, found: Sum) -> tuple[str | None, int]:
        if self.signals:
            return ("interrupted", 130) if self.signals[0] == signal.SIGINT else ("terminated", 143)
        if self.over_budget:
            return "budget", 4
        if found.seen == found.counts["skipped"] and self.options.limit != 0:
            return "input.empty", 0
        return None, 3 if found.counts["failed"] else 1 if found.errors else 0

    def _write_run(self, status: str, reason: str | None, more: dict[str, Any]) -> None:
        told = {
            "status": status, "reason": reason, **more, "extractor": __version__, "python": platform.python_version(),
            "options": self.options.as_json(), "recipe": self.recipe, "slices": self.slices, "slices_done_now": self.fresh,
            "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", self.started), "seconds": round(max(0.0, time.monotonic() - self.began), 3),
        }  # fmt: skip
        write_file(self.places.run, json.dumps(told, indent=1, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        self.places.shelf.put(self.places.run)


def _told(found: Sum) -> dict[str, Any]:
    return {
        "counts": {"seen": found.seen, **found.counts}, "records_with_errors": found.errors, "id_collisions": found.collisions,
        "records_removed": found.removed, "slices_missing": found.missing, "parts": len(found.parts),
        "reasons": found.reasons.as_json(),
    }  # fmt: skip
