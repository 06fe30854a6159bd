"""`extractor layout`: layouts as files, checked and tried."""

from __future__ import annotations

import re

import click

from extractor.cli import options
from extractor.cli.output import complain, emit_text, read_input, visible

__all__ = ["layout"]

_CHECK = """\b
Examples:
  extractor layout check mysite.toml

\b
Exit codes: 0 the file is right; 1 it is not, each wrong key on a line of stderr; 5 no such file.
"""
_SHOW = """\b
Examples:
  extractor layout show guide.html                         # by the layout that fits best
  extractor layout show guide.html --layout mysite.toml    # while writing one
"""
_SUGGEST = """\b
Examples:
  extractor layout suggest pages/*.html > mysite.toml
  extractor layout suggest --id mysite pages/*.txt > mysite.toml
"""
_PROBLEM = re.compile(r"; (?=[\w.\[\]()-]+: )")


@click.group()
def layout() -> None:
    """Check a layout file, see what it finds on a page, or draft one from pages."""


@layout.command(epilog=_CHECK, short_help="Check a layout file.")
@click.argument("file", metavar="FILE", type=click.Path())
@click.pass_context
def check(ctx: click.Context, file: str) -> None:
    """Check a layout file: every wrong key, and what is wrong with it."""
    from extractor.errors import LayoutError
    from extractor.layouts import load
    from extractor.sections import FIELDS

    try:
        found = load(file, fields=FIELDS)
    except LayoutError as error:
        if error.code == "layout.missing":
            raise
        problems = str(error).removeprefix(f"{file}: ")
        for problem in _PROBLEM.split(problems):
            complain(error.code, f"{file}: {problem}")
        ctx.exit(1)
    sections = len([section for section in found.section if section.field is not None])
    texts = [section.heading for section in found.section]
    texts += [label.heading for section in found.section for label in section.label]
    texts += [part.heading for section in found.section for part in section.part]
    texts += [table.heading for section in found.section for table in section.table]
    headings = sum(map(len, texts))
    emit_text(visible(f"{file}: {found.name} is right: {sections} sections, {headings} headings\n"))


@layout.command(epilog=_SHOW, short_help="Show what a layout finds on a page.")
@options.source
@options.layout
@options.media_type
def show(source: str, layout: str | None, media_type: str | None) -> None:
    """Show which of a layout's headings stand on a page, which do not, and what almost reads like one."""
    from extractor.limits import Limits

    data = read_input(source, Limits())
    from extractor.cli.layout_sheet import draw
    from extractor.report.matches import matches

    emit_text(draw(matches(data, layout, media_type)))


@layout.command(epilog=_SUGGEST, short_help="Draft a layout file from pages of one site.")
@click.argument("pages", metavar="PAGE...", type=click.Path(), nargs=-1, required=True)
@click.option("--id", "name", default="mysite", show_default=True, help="The layout's id in the draft.")
@options.media_type
def suggest(pages: tuple[str, ...], name: str, media_type: str | None) -> None:
    """Draft a layout file from pages of one site (ten or more), to be edited by hand."""
    from extractor.limits import Limits

    data = [read_input(page, Limits()) for page in pages]
    from extractor.report.suggest import suggest as draft

    emit_text(visible(draft(data, name=name, media_type=media_type)))
