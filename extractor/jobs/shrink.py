"""A page cut down to what still shows its fault, its prose made unreadable where the fault does not need it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from extractor.jobs.cases import Case
from extractor.jobs.disk import write_file
from extractor.jobs.options import UsageError
from extractor.jobs.trial import ISOLATED, alone, attempt

__all__ = ["Shows", "filler", "shows", "shrink"]

_TRIALS = 4000
_FEW = 20

Shows = Callable[[dict[str, Any]], bool]
"""Whether what a page gives still shows the fault."""


def shows(record: dict[str, Any], finding: str | None = None, pointer: str | None = None) -> Shows:
    """The fault to keep: the record's error; else a finding by its code, or the value at a JSON Pointer.

    Raises `UsageError` where the record does not show it to begin with.
    """
    error = record.get("error")
    if error is not None:
        kind = _kind(error)
        return lambda now: "error" in now and _kind(now["error"]) == kind
    if finding is not None and any(one["code"] == finding for one in record["findings"]):
        return lambda now: any(one["code"] == finding for one in now.get("findings", ()))
    if pointer is not None:
        value = _at(record, pointer)
        return lambda now: "error" not in now and _at(now, pointer) == value
    raise UsageError("usage.fault", "the page fails with no error: name a finding that it has (--finding) or a value to keep (--field)")


def _kind(error: dict[str, Any]) -> tuple[str, str]:
    """An error's code and, for a bug, the exception's name."""
    return error["code"], error["message"].partition(":")[0] if error["code"] == "page.error" else ""


def _at(tree: Any, pointer: str) -> Any:
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if isinstance(tree, list):
            tree = tree[int(key)] if key.isdigit() and int(key) < len(tree) else None
        else:
            tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def shrink(case: Case, fault: Shows, *, fill: bool = False) -> tuple[int, int]:
    """Cut the case's page and accept what is left; its size before and after, in bytes."""
    page, trial = case.page, case.trial()
    isolated = case.recorded().get("error", {}).get("code") in ISOLATED
    whole = page.read_bytes()
    left = [_TRIALS]

    def holds(pieces: Sequence[bytes]) -> bool:
        if left[0] <= 0:
            return False
        left[0] -= 1
        data = b"".join(pieces)
        if isolated:
            write_file(page, data)
            return fault(alone(trial, case.seconds))
        return fault(attempt(trial, data))

    try:
        pieces = _fewer(_pieces(whole), holds)
        if fill:
            pieces = _filled(pieces, holds)
        final = b"".join(pieces)
    except BaseException:
        write_file(page, whole)
        raise
    write_file(page, final)
    case.keep(case.now())
    return len(whole), len(final)


def _pieces(data: bytes) -> list[bytes]:
    lines = data.splitlines(keepends=True)
    return lines if len(lines) >= _FEW else [piece for piece in re.split(rb"(?<=>)", data) if piece]


def _fewer(pieces: list[bytes], holds: Callable[[Sequence[bytes]], bool]) -> list[bytes]:
    """Leave out runs of pieces, long ones first, as long as the fault stays (delta debugging)."""
    step = max(1, len(pieces) // 2)
    while True:
        start, cut = 0, False
        while start < len(pieces):
            rest = [*pieces[:start], *pieces[start + step :]]
            if rest and holds(rest):
                pieces, cut = rest, True
            else:
                start += step
        if step == 1 and not cut:
            return pieces
        step = step if cut and step == 1 else max(1, step // 2)


def _filled(pieces: list[bytes], holds: Callable[[Sequence[bytes]], bool]) -> list[bytes]:
    for number, piece in enumerate(pieces):
        changed = [*pieces[:number], filler(piece), *pieces[number + 1 :]]
        if changed[number] != piece and holds(changed):
            pieces = changed
    return pieces


def filler(piece: bytes) -> bytes:
    """The same shape without the words: letters outside of tags become x and X; digits, signs and spaces stay."""
    try:
        text = piece.decode("utf-8")
    except UnicodeDecodeError:
        return piece
    parts = re.split(r"(<[^<>]*>|&#?\w{1,40};)", text)
    return "".join(
        part if number % 2 else re.sub(r"[^\W\d_]", lambda match: "X" if match[0].isupper() else "x", part) for number, part in enumerate(parts)
    ).encode()
