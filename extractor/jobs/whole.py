"""What a sink makes of all parts once a run is complete: one file, whole or absent."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator

from extractor.guide import Guide
from extractor.jobs.disk import commit_file, make_folders, output_errors, write_file
from extractor.jobs.options import Places
from extractor.jobs.records import read_part
from extractor.sinks import SINKS, Sink

__all__ = ["drop", "make", "source_of"]


class _StopError(Exception):
    """The run is to stop."""


def drop(places: Places) -> None:
    """Delete what any sink has made of the parts. Raises `OutputError`."""
    shutil.rmtree(places.making, ignore_errors=True)
    places.shelf.drop([places.whole_of, *(places.out / sink.whole.name for sink in SINKS.values() if sink.whole is not None)])


def source_of(places: Places, recipe: str) -> bytes:
    """What the parts that are listed are told by. Raises `OSError`."""
    return hashlib.sha256(recipe.encode() + places.part_list.read_bytes()).hexdigest().encode()


def make(places: Places, sink: Sink, recipe: str, stop: Callable[[], bool]) -> None:
    """Make the sink's file of the parts that are listed, unless it stands there and is made of just these; another sink's goes.

    It is given up once `stop` says so. Raises `OutputError`.
    """
    if sink.whole is None:
        if places.whole_of.is_file():
            drop(places)
        return
    path = places.out / sink.whole.name
    with output_errors(path):
        made_of = source_of(places, recipe)
        if places.whole_of.is_file() and places.whole_of.read_bytes() == made_of and places.shelf.size(path) is not None:
            return
    drop(places)
    make_folders(places.making)
    places.shelf.look()  # parts that this run has made stand there by now
    try:
        with output_errors(path):
            sink.whole.make(places.making / path.name, _records(places, stop))
        commit_file(places.making / path.name, path)
        places.shelf.put(path, keep=False)
        write_file(places.whole_of, made_of)
        places.shelf.put(places.whole_of)
    except _StopError:
        pass
    finally:
        shutil.rmtree(places.making, ignore_errors=True)


def _records(places: Places, stop: Callable[[], bool]) -> Iterator[Guide]:
    with places.part_list.open("rb") as parts:
        for line in parts:
            with places.shelf.at_hand(places.parts / json.loads(line)["name"]) as part:
                for guide in read_part(part):
                    if stop():
                        raise _StopError
                    yield guide
