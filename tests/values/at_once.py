"""All rows of the tests beside this file in one test, in two seconds: what a change is tried against first (`tasks/mutants.py`).

The suite has them one by one; here no row costs a test's set-up. Left out is what asks another process, or the clock.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from itertools import product
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ELSEWHERE = ("test_pay_properties", "test_generated_tables_are_current", "test_as_many_as_price_parser")
"""A module and tests that are run for themselves, or not at all."""


def test_all():
    """Every row of every test."""
    for test, rows in collected():
        for row in rows:
            test(**row)


def collected() -> Iterator[tuple[Callable[..., None], Iterator[dict[str, object]]]]:
    """Give the tests, the labelled cases first, with their rows."""
    for path in sorted(HERE.glob("test_*.py"), key=lambda path: (path.stem != "test_pay_cases", path.stem)):
        if path.stem not in ELSEWHERE:
            module = import_module(f"tests.values.{path.stem}")
            for name, test in vars(module).items():
                marks = getattr(test, "pytestmark", [])
                if name.startswith("test_") and name not in ELSEWHERE and not any(mark.name == "skipif" and mark.args[0] for mark in marks):
                    yield test, rows([mark for mark in marks if mark.name == "parametrize"])


def rows(marks: list[pytest.Mark]) -> Iterator[dict[str, object]]:
    """Give the arguments of each call that `parametrize` asks for."""
    for values in product(*(mark.args[1] for mark in marks)):
        row: dict[str, object] = {}
        for mark, value in zip(marks, values, strict=True):
            names = mark.args[0].split(",") if isinstance(mark.args[0], str) else mark.args[0]
            given = getattr(value, "values", None) if hasattr(value, "marks") else value if len(names) > 1 else (value,)
            row |= dict(zip((name.strip() for name in names), given, strict=True))
        yield row
