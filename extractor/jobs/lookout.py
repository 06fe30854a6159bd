"""A process that looks at files for a run's supervisor, which asks it line by line on standard input: see `scout.py`.

Started as `python -m extractor.jobs.lookout`.
"""

from __future__ import annotations

import hashlib
import json
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

from extractor.errors import ExtractorError
from extractor.intake import Keys, Slice, Source, look, units
from extractor.jobs.worker import Line, die_with_parent

__all__ = ["main"]


def main() -> int:
    """Answer until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    say = Line()
    die_with_parent(json.loads(sys.stdin.buffer.readline()))
    say("ready")
    for line in sys.stdin.buffer:
        what, *told = json.loads(line)
        try:
            for found in _ANSWERS[what](*told):
                say("told", found)
        except ExtractorError as error:
            say("fatal", [error.code, str(error)])
        say("end", None)
    return 0


def _slices(source: dict[str, Any], number: int, keys: list[Any]) -> Iterator[dict[str, Any] | None]:
    found = look(Source.of_json(source), number, Keys(*keys))
    yield from [None] if found is None else (piece.as_json() for piece in found)


def _units(piece: dict[str, Any], keys: list[Any], unread: list[int], most: int | None) -> Iterator[str | None]:
    told = Slice.of_json(piece)
    for count, unit in enumerate(units(told, told.start, Keys(*keys), unread=dict.fromkeys(unread, ("", "")))):
        if count == most:
            return
        data = unit.raw if unit.problem is None else None
        yield None if data is None else hashlib.sha256(data).hexdigest()


_ANSWERS: dict[str, Callable[..., Iterator[Any]]] = {"slices": _slices, "units": _units}


if __name__ == "__main__":
    sys.exit(main())
