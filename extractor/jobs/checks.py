"""What can be known to be wrong with a run before anything is written."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from extractor.errors import LayoutError, OptionalDependencyError
from extractor.intake import find_roots
from extractor.jobs.disk import no_link, output_errors
from extractor.jobs.options import Options, Places, UsageError
from extractor.jobs.shelf import Away
from extractor.remote import is_fetched
from extractor.sinks import SINKS

__all__ = ["check"]

# By sink: the extra, and the modules that it brings.
_NEEDS = {"parquet": ("arrow", "pyarrow"), "jsonl.zst": ("zstd", "zstandard"), "duckdb": ("duckdb", "duckdb", "pyarrow")}


def check(options: Options, places: Places) -> None:
    """Look at what is asked for and where it is to go.

    Raises `InputError` `input.missing`, `UsageError`, `LayoutError`, `OptionalDependencyError`, and `OutputError` `output.link`.
    """
    from extractor.pipeline import find_layout

    if find_layout(options.layout) is not None and Path(options.layout or "").exists() and not Path(options.layout or "").is_file():
        raise LayoutError("layout.missing", f"{options.layout}: no file, and each worker reads it anew")
    find_roots(tuple(text for text in options.inputs if text != "-" and not is_fetched(text)))
    if options.to not in SINKS:
        raise UsageError("usage.to", f"no sink {options.to!r}; known: {', '.join(SINKS)}")
    extra, *modules = _NEEDS.get(options.to, ("",))
    if any(find_spec(module) is None for module in modules):  # they are loaded late, and some by workers only
        raise OptionalDependencyError("extra.missing", f"{options.to} needs an extra: install guide-extractor[{extra}]")
    with output_errors(places.out):
        if places.strange or (isinstance(places.shelf, Away) and places.shelf.is_strange()):
            raise UsageError("usage.out", f"{options.out} has files in it that no run made")
        no_link(*places.links())
