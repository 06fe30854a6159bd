"""The same map on engines that others run: one explicit table, and one thin adapter each around `extractor.arrow.extract_batch`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from extractor.errors import OptionalDependencyError

__all__ = ["ENGINES", "Engine", "engine"]


class Engine(NamedTuple):
    """One engine: what its adapter maps over, and what it needs."""

    maps: str
    """What its `extract_frame` takes and gives."""
    needs: tuple[str, ...]
    """Packages that must be installed."""
    extra: str
    """The extra that brings them."""


ENGINES: dict[str, Engine] = {
    "spark": Engine("pyspark.sql.DataFrame", ("pyspark", "pandas", "pyarrow"), "spark"),
    "ray": Engine("ray.data.Dataset", ("ray", "pyarrow"), "ray"),
    "daft": Engine("daft.DataFrame", ("daft", "pyarrow"), "daft"),
}
"""By name; the adapter is the module of that name in this room."""


def engine(name: str) -> Callable[..., Any]:
    """The `extract_frame` of one engine: a frame of pages to a frame of `id`, `guide` and `error`.

    Raises `OptionalDependencyError` `extra.missing` where the engine is not installed, and `KeyError` for a name that is not in the table.
    """
    row = ENGINES[name]
    try:
        for package in row.needs:
            import_module(package)
    except ImportError as error:
        raise OptionalDependencyError.of(error, f"the engine {name} needs an extra: install guide-extractor[{row.extra}]") from error
    found: Callable[..., Any] = import_module(f"extractor.engines.{name}").extract_frame
    return found
