"""`extractor fixture`: pages to test cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from extractor.cli.output import emit_text, visible

__all__ = ["fixture"]

_PATH = click.Path(path_type=Path)
_FOLDER = Path("fixtures/cases")
_MOST = 40
_EPILOG = """\b
Examples:
  extractor fixture add out/quarantine/0f3c5b7a9d1e2f40 --as broken-table
  extractor fixture add page.html --as nurse --layout mysite.toml
  extractor fixture check
  extractor fixture accept nurse --fields salary,findings
  extractor fixture shrink broken-table --filler
"""

_folder = click.option("--folder", metavar="DIR", type=_PATH, default=_FOLDER, show_default=True, help="Where the cases stand.")
_names = click.argument("names", metavar="[NAME]...", nargs=-1)


@click.group(epilog=_EPILOG)
def fixture() -> None:
    """Make test cases of real pages, and keep them."""


def _usage(error: Any) -> click.UsageError:
    return click.UsageError(str(error))


@fixture.command(short_help="Make a case of a page.")
@click.argument("page", metavar="PAGE|QUARANTINE-ID")
@click.option("--as", "name", metavar="NAME", required=True, help="The case's name.")
@click.option("--run", metavar="OUT", type=_PATH, help="The run whose quarantine has it; else those in this folder are searched.")
@click.option("--layout", metavar="FILE|NAME", help="A layout file, which is kept with the case, or the name of one in the package.")
@click.option("--uri", metavar="URI", help="The page's address.")
@click.option(
    "--test", metavar="FILE", type=_PATH, default=Path("tests/test_cases.py"), show_default=True, help="The test, written where there is none."
)
@click.option(
    "--timeout", "seconds", metavar="S", type=click.FloatRange(0.01), default=10.0, show_default=True, help="Seconds that the page may take."
)
@_folder
def add(page: str, name: str, run: Path | None, test: Path, folder: Path, **given: Any) -> None:
    """Make a case of a page: the page, its record or error, and the test that walks all cases."""
    from extractor.errors import InputError
    from extractor.jobs import cases
    from extractor.jobs.options import UsageError

    try:
        case = cases.add(cases.find_page(page, run), name, folder, **given)
    except (UsageError, InputError) as error:
        if error.code.startswith("usage.") or error.code == "input.missing":
            raise _usage(error) from error
        raise
    if not test.exists():
        test.parent.mkdir(parents=True, exist_ok=True)
        up = len(test.resolve().parent.relative_to(Path.cwd().resolve()).parts)
        test.write_text(cases.TEST.format(folder=folder.as_posix(), up=up), "utf-8")
        emit_text(f"{test}: the test\n")
    fault = case.recorded().get("error")
    emit_text(f"{case.folder}: {'fails with ' + fault['code'] if fault else 'a record'}\n")


def _chosen(folder: Path, names: tuple[str, ...]) -> Any:
    from extractor.jobs.cases import cases
    from extractor.jobs.options import UsageError

    try:
        found = cases(folder, names)
    except UsageError as error:
        raise _usage(error) from error
    if not found:
        raise click.UsageError(f"no cases in {folder}")
    return found


def _is_place(path: str) -> bool:
    """Whether a change tells where something stands and not what it says; one changed word moves all that follow."""
    return path.startswith(("/source/", "/ledger/", "/provenance")) or path.endswith(("/start", "/end"))


def _show(name: str, found: list[Any]) -> None:
    emit_text(f"{name}: {'as recorded' if not found else f'{len(found)} changes'}\n")
    told = [change for change in found if not _is_place(change[0])]
    for path, old, new in told[:_MOST]:
        before, after = (visible(json.dumps(value, ensure_ascii=False))[:100] for value in (old, new))
        emit_text(f"  {path}\n    - {before}\n    + {after}\n")
    if len(told) > _MOST:
        emit_text(f"  … and {len(told) - _MOST} more\n")
    if len(told) < len(found):
        emit_text(f"  {len(found) - len(told)} places, lengths and hashes\n")


@fixture.command(short_help="Show where pages give other records than recorded.")
@_names
@_folder
@click.pass_context
def check(ctx: click.Context, names: tuple[str, ...], folder: Path) -> None:
    """Show where pages give other records than recorded; exit 1 where any does."""
    from extractor.jobs.cases import changes

    wrong = 0
    for case in _chosen(folder, names):
        found = changes(case.recorded(), case.now())
        wrong += bool(found)
        _show(case.name, found)
    ctx.exit(1 if wrong else 0)


@fixture.command()
@_names
@click.option("--fields", metavar="FIELD,...", help="Take only these fields of the record.")
@_folder
def accept(names: tuple[str, ...], fields: str | None, folder: Path) -> None:
    """Record what the pages give now."""
    from extractor.jobs import cases
    from extractor.jobs.options import UsageError

    for case in _chosen(folder, names):
        try:
            taken = cases.accept(case, tuple(fields.split(",")) if fields else ())
        except UsageError as error:
            raise _usage(error) from error
        _show(case.name, taken)


@fixture.command(short_help="Cut a case's page to what still shows its fault.")
@click.argument("name")
@click.option("--finding", metavar="CODE", help="The fault is this finding.")
@click.option("--field", metavar="POINTER", help="The fault is the value at this JSON Pointer.")
@click.option("--filler", is_flag=True, help="Replace words by filler of the same shape where the fault does not need them.")
@_folder
def shrink(name: str, finding: str | None, field: str | None, *, filler: bool, folder: Path) -> None:
    """Cut a case's page to what still shows its fault: its error, else a finding or a value."""
    from extractor.jobs import shrink as cut
    from extractor.jobs.options import UsageError

    (case,) = _chosen(folder, (name,))
    try:
        fault = cut.shows(case.recorded(), finding, field)
    except UsageError as error:
        raise _usage(error) from error
    before, after = cut.shrink(case, fault, fill=filler)
    emit_text(f"{case.folder}: {before} bytes to {after}\n")
