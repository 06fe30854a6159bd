"""A file read through the piece that is held gives what the file has, wherever one goes in it."""

from __future__ import annotations

import io
import random
import re

import pytest

from extractor.intake import window
from extractor.intake.window import Window

MARKS = re.compile(rb"ab(?:c|d)")


@pytest.mark.parametrize("chunk", [3, 4, 7, 1000])
def test_what_is_read_and_found_is_what_stands_there(monkeypatch: pytest.MonkeyPatch, chunk: int) -> None:
    monkeypatch.setattr(window, "_CHUNK", chunk)
    rng = random.Random(chunk)
    for _ in range(300):
        data = bytes(rng.choices(b"abcd", k=rng.randrange(60)))
        held = Window(io.BytesIO(data))
        for _ in range(20):
            at, size = rng.randrange(70), rng.randrange(20)
            held.seek(at)
            assert held.read(size) == data[at : at + size]
            found = MARKS.search(data, at)
            assert held.find(MARKS, 3, at) == (found.start() if found else -1)
