"""Why units gave no record: counts by code, each with the first unit that it befell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["Reasons"]

_STATUSES = ("failed", "skipped")
_MOST = 5
_LENGTH = 160


class Reasons:
    """Counts over the manifest's rows; their number is that of the codes."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, list[Any]]] = {status: {} for status in _STATUSES}

    def add(self, row: Mapping[str, Any]) -> None:
        """Count a row that is failed or skipped."""
        if row["status"] in self._found:
            told = self._found[row["status"]].setdefault(row["code"], [0, row["id"], row["message"]])
            told[0] += 1

    def as_json(self) -> list[dict[str, Any]]:
        """The most frequent codes, failures first; of equal ones by name."""
        return [
            {"status": status, "code": code, "count": count, "id": name, "message": message}
            for status, found in self._found.items()
            for code, (count, name, message) in _sorted(found)[:_MOST]
        ]

    def lines(self) -> Iterator[str]:
        """The same for people, with what was left out."""
        for status, found in self._found.items():
            several = _sorted(found)
            for code, (count, name, message) in several[:_MOST]:
                told = " ".join(f"{name}: {message}".split())
                yield f"{status}: {count} {code}, first {told[:_LENGTH]}{'…' if len(told) > _LENGTH else ''}"
            if rest := several[_MOST:]:
                yield f"{status}: {sum(told[0] for _, told in rest)} by {len(rest)} other codes"


def _sorted(found: dict[str, list[Any]]) -> list[tuple[str, list[Any]]]:
    return sorted(found.items(), key=lambda item: (-item[1][0], item[0]))
