"""A row in a process of its own, bounded in time and memory, and how its time grows."""

from __future__ import annotations

import gc
import math
import multiprocessing
import os
import resource
import signal
import sys
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import NamedTuple

from extractor import Guide, InputError, extract
from extractor.limits import Limits
from tests.helpers import untraced
from tests.invalid.row import Row
from tests.invalid.table import TABLE

__all__ = ["MIB", "SECONDS", "Outcome", "alone", "holds", "slope"]

SECONDS = 10.0
MIB = 1024
_ADDRESSES = 4 << 30
_PATIENCE = 600
_BRIEF = 0.05
"""Less than so many seconds are measured again: other things may have taken as long."""
# What the limits refuse takes no time at all, and would tell nothing of how it grows.
_WIDE = Limits(max_lines=1 << 30, max_blocks=1 << 30, max_headings=1 << 30, max_numbers=1 << 30, max_signs=1 << 30)


class Outcome(NamedTuple):
    """What came of a row."""

    codes: frozenset[str]
    """The error's code, or those of the findings."""
    seconds: float
    """Processor time of the one call."""
    mib: float
    """The process's peak, the page itself and the library included."""
    empty: bool
    """Whether the record has no text at all."""


_context = multiprocessing.get_context("forkserver")
_context.set_forkserver_preload(["tests.invalid.measure", "extractor.pipeline", "extractor.readers.html", "extractor.readers.markdown", "bs4.dammit"])


def alone(row: Row, most: int | None = None) -> Outcome | str:
    """The outcome; a word of what went wrong where there is none. `most` bounds the size of pages that grow, but where a limit is the point."""
    size = max(row.least, min(row.size, most)) if most is not None and row.grows and not row.code.startswith("input.too_") else row.size
    ours, theirs = _context.Pipe(duplex=False)
    process = _context.Process(target=_child, args=(row.name, size, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        # The page is made first, which is none of the library's doing.
        if not ours.poll(60) or ours.recv() != "made":
            return "the page could not be made"
        if not ours.poll(_PATIENCE):
            return f"hung for {_PATIENCE} seconds"
        return ours.recv()  # type: ignore[no-any-return]
    except EOFError:
        process.join()
        return f"ended with {process.exitcode}"
    finally:
        process.kill()
        process.join()


def _child(name: str, size: int, line: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    page = TABLE[name].make(size)
    line.send("made")
    # Seconds of the processor, not of the clock, and without who looks at each line: what else the machine does is none of the library's doing.
    sys.settrace(None)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + SECONDS),) * 2)
    line.send(_outcome(page))
    # All is told. Coverage would go on to write that it saw nothing, once for each row.
    os.kill(os.getpid(), signal.SIGKILL)


def _outcome(page: str | bytes) -> Outcome | str:
    began = time.process_time()
    empty = False
    try:
        guide = extract(page)
        codes = frozenset(finding.code for finding in guide.findings)
        Guide.model_validate_json(guide.model_dump_json()) if guide.source.length < 1_000_000 else guide.model_dump_json()
        empty = not guide.source.length or guide.ledger.blank == guide.source.length
        if sum(dict(guide.ledger).values()) != guide.source.length:
            return "the ledger does not add up"
    except InputError as error:
        codes = frozenset({error.code})
    except Exception as error:  # noqa: BLE001  # what it is, is told
        return f"{type(error).__name__}: {error}"
    return Outcome(codes, time.process_time() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, empty)


def holds(row: Row, found: Outcome) -> bool:
    """Whether what came is what must come. A page that no layout knows may have too many lines at its full size."""
    return row.code in found.codes or (row.code == "layout.none" and "input.too_many_lines" in found.codes)


def slope(row: Row, small: int, growth: int = 8, tries: int = 3) -> float:
    """How the logarithm of time grows with that of size: 1 is linear, 2 quadratic; the best of some tries."""
    pages = [row.make(small), row.make(small * growth)]
    while (not pages[0] or len(pages[1]) < len(pages[0]) * growth // 2) and small * growth < max(row.size, 1 << 20):
        # Pages that are made of whole guides are large or nothing.
        small *= 2
        pages = [row.make(small), row.make(small * growth)]
    best = math.inf
    for _ in range(tries):
        large = _seconds(pages[1])
        # Right behind the large page nothing of the small one is kept, as it would be at the second time.
        low = _seconds(pages[0])
        if low < _BRIEF:
            low = min(low, *(_seconds(pages[0]) for _ in range(2)))
        best = min(best, math.log(large / low) / math.log(max(growth, len(pages[1]) / len(pages[0]))))
        if best <= 1.1:
            break
    return best


def _seconds(page: str | bytes) -> float:
    # What the tests hold themselves is no part of the page: only a large one would make the collector look through it.
    gc.freeze()
    try:
        return untraced.seconds(lambda: _read(page))
    finally:
        gc.unfreeze()


def _read(page: str | bytes) -> None:
    with suppress(InputError):
        extract(page, limits=_WIDE)
