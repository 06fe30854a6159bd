"""The report for people: text for a terminal, markdown for a page. The worst first, short enough for half a minute."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from extractor.report.rates import ALL
from extractor.report.side_by_side import Move

__all__ = ["RENDERERS", "markdown", "spark", "text"]

_BARS = "▁▂▃▄▅▆▇█"
_WORST, _ROWS = 15, 6
_NAME = 44
_KINDS = {
    "fill": "filled less",
    "heading_only": "heading, nothing under it",
    "unparsed": "heading, nothing read",
    "unknown": "unknown heading",
    "finding": "finding",
    "unclassified": "unclassified",
    "boilerplate": "boilerplate",
    "size": "unusual size",
    "pay": "money found",
    "failed": "failures",
    "drift": "fades in this run",
}
"""How each kind of move is called."""
_STYLES = {"moved": "bad", "not compared": "bad", "nothing moved": "good", None: "dim"}
"""How each verdict is coloured."""
_STATUSES = {"heading_only": "headings with nothing under them", "unparsed": "headings with nothing read", "unknown": "unknown headings"}

Style = Callable[[str, str], str]


def spark(series: Sequence[float | None]) -> str:
    """Rates as a row of bars, a dot where there is none."""
    return "".join("·" if cell is None else _BARS[min(7, int(cell * 8))] for cell in series)


def _shown(words: str) -> str:
    """A page's words without anything that a terminal would obey."""
    return words if words.isprintable() else "".join(char if char.isprintable() else "\ufffd" for char in words)


def _percent(rate: float) -> str:
    return f"{rate:.1%}" if 0 < rate < 0.1 or 0.9 < rate < 1 else f"{rate:.0%}"


def _figures(move: Move) -> str:
    return f"{move.old:.1f} → {move.new:.1f}" if move.kind == "pay" else f"{_percent(move.old)} → {_percent(move.new)}"


def _many(count: int, things: str) -> str:
    return f"{count:,} {things.removesuffix('s') if count == 1 else things}"


def _cut(name: str, width: int = _NAME) -> str:
    name = _shown(name)
    return name if len(name) <= width else name[: width - 1] + "…"


def _title(report: dict[str, Any]) -> str:
    counts = report["counts"]
    words = ", ".join(f"{count:,} {status}" for status, count in counts.items() if count or status in {"ok", "failed"})
    return f"{_many(sum(counts.values()), 'units')}: {words}{_stopped(report['stopped'])}"


def _verdict(report: dict[str, Any]) -> str:
    if report["verdict"] is None:
        return "not compared with an older run"
    words = {
        "moved": f"past the threshold: {_many(len(report['moved']), 'rates')},",
        "nothing moved": "nothing moved",
        "not compared": f"not compared: {'; '.join(_few(report, one) for one in report['not_compared'] if one['group'] == ALL)},",
    }
    return f"{words[report['verdict']]} against {report['against']}{_stopped(report['against_stopped'])}"


def _few(report: dict[str, Any], one: dict[str, Any]) -> str:
    """Why a group was not compared."""
    fewest = _many(min(one["pages"], one["old_pages"]), "pages")
    return f"{fewest}, fewer than {max(1, report['thresholds']['pages']):g} ({one['pages']:,} here, {one['old_pages']:,} there)"


def _remarks(report: dict[str, Any]) -> list[str]:
    """What the verdict leaves out: groups that were not compared, and moves that may be chance."""
    # Where all pages together are too few, so is each group of them.
    left = report["not_compared"] if report["verdict"] != "not compared" else []
    lines = [f"not compared: {_called(one['group'])}: {_few(report, one)}" for one in left[:_ROWS]]
    if len(left) > _ROWS:
        lines.append(f"not compared: {len(left) - _ROWS} more (--to json has all)")
    if count := len(report["by_chance"]):
        lines.append(f"{_many(count, 'rates')} past {'its' if count == 1 else 'their'} threshold by no more than chance may do")
    return lines


def _stopped(reason: str | None) -> str:
    return "" if reason is None else f" (a run that was stopped: {reason})"


def _called(group: str) -> str:
    """A group's name without the sign for what its pages do not have."""
    return "no layout" if group == "- -" else group.removesuffix(" -")


def _groups(report: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, group in report["groups"].items():
        yield _called(group.get("only") or name), group


def text(report: dict[str, Any], style: Style) -> str:
    """The report for a terminal; `style` colours words by `bad`, `good`, `dim` and `head`."""
    lines = [style("head", _title(report)), style(_STYLES[report["verdict"]], _verdict(report))]
    lines += [style("dim", f"  {words}") for words in _remarks(report)]
    worst: list[Move] = [*report["moved"], *report["drift"]]
    if worst:
        lines += ["", style("head", "Worst first")]
    for move in worst[:_WORST]:
        example = f"  e.g. {_cut(move.example, 40)}" if move.example else ""
        where = "" if move.group == "all" else style("dim", f"  [{_called(move.group)}]")
        plot = f"  {spark(move.series)}" if len(move.series) > 1 else ""
        lines.append(
            f"  {style('bad', _figures(move).rjust(16))}  {_KINDS[move.kind]:<26} {_cut(move.name):<{_NAME}}{plot}{style('dim', example)}{where}"
        )
    if len(worst) > _WORST:
        lines.append(style("dim", f"  … and {len(worst) - _WORST} more (--to json has all)"))
    if report["errors"]:
        lines += ["", style("head", "Failures")]
        lines += [f"  {row['count']:>8,}  {row['code']:<24} {style('dim', 'e.g. ' + _cut(row['example'], 60))}" for row in report["errors"][:_ROWS]]
    for name, group in _groups(report):
        lines += _text_group(name, group, style)
    return "\n".join(lines) + "\n"


def _text_group(name: str, group: dict[str, Any], style: Style) -> list[str]:
    pay = group["pay"]
    lines = ["", style("head", f"{name}: {_many(group['pages'], 'pages')}")]
    lines.append(f"  {_percent(group['unclassified'])} unclassified; money mentions a page: {pay['median']} ({pay['low']} to {pay['high']})")
    partly = [row for row in group["fields"] if 0 < row["rate"] < 1]
    never = [row["path"] for row in group["fields"] if not row["rate"] and row["path"].count("/") == 1]
    if never:
        lines.append(style("dim", f"  never filled: {', '.join(path[1:] for path in never)}"))
    if partly:
        lines.append(f"  {_many(len(partly), 'fields')} filled on some pages only, the emptiest:")
    lines += [
        f"    {_percent(row['rate']):>6}  {_cut(row['path']):<{_NAME}} {spark(row['series']) if len(row['series']) > 1 else ''}"
        for row in partly[:_ROWS]
    ]
    for status, words in _STATUSES.items():
        rows = group["headings"][status]
        if rows:
            lines.append(f"  {words}: {len(rows)}")
        lines += [
            f"    {_percent(row['rate']):>6}  {_cut(row['name']):<{_NAME}} {style('dim', 'e.g. ' + _cut(row['example'], 40))}" for row in rows[:_ROWS]
        ]
    return lines


def markdown(report: dict[str, Any], style: Style) -> str:
    """The report as markdown."""
    del style
    verdict = _verdict(report)
    lines = [f"# {_title(report)}", "", f"{verdict[0].upper()}{verdict[1:]}."]
    if remarks := _remarks(report):
        lines += ["", *(f"- {_cell(words)}" for words in remarks)]
    worst: list[Move] = [*report["moved"], *report["drift"]]
    if worst:
        rows = (
            [_figures(move), _KINDS[move.kind], f"`{_cell(move.name)}`", _cell(_called(move.group)), _cell(move.example or ""), spark(move.series)]
            for move in worst
        )
        lines += ["", "## Worst first", "", *_table(("before → now", "what", "where", "group", "example", "along the run"), rows)]
    if report["errors"]:
        failures = ([f"{row['count']:,}", row["code"], _cell(row["example"])] for row in report["errors"])
        lines += ["", "## Failures", "", *_table(("count", "code", "example"), failures)]
    for name, group in _groups(report):
        lines += [
            "",
            f"## {name}: {_many(group['pages'], 'pages')}",
            "",
            f"{_percent(group['unclassified'])} unclassified; money mentions a page: {group['pay']['median']}.",
        ]
        fields = ([f"`{row['path']}`", _percent(row["rate"]), f"{row['have']:,} of {row['of']:,}", spark(row["series"])] for row in group["fields"])
        lines += ["", *_table(("field", "filled", "count", "along the run"), fields)]
        sizes = ([f"`/{section}`", f"{size['low']:,}", f"{size['median']:,}", f"{size['high']:,}"] for section, size in group["sizes"].items())
        lines += ["", *_table(("section", "5 % are below", "median size", "95 % are below"), sizes)]
        for status, words in _STATUSES.items():
            if group["headings"][status]:
                rows = (
                    [f"{row['count']:,}", _percent(row["rate"]), _cell(row["name"]), _cell(row["example"])] for row in group["headings"][status][:30]
                )
                lines += ["", f"### {words.capitalize()}", "", *_table(("pages", "share", "heading", "example"), rows)]
    return "\n".join(lines) + "\n"


def _cell(words: str) -> str:
    return _shown(words).replace("|", "\\|")


def _table(header: Sequence[str], rows: Iterator[list[str]]) -> list[str]:
    return ["| " + " | ".join(header) + " |", "|" + "---|" * len(header), *("| " + " | ".join(row) + " |" for row in rows)]


RENDERERS: dict[str, Callable[[dict[str, Any], Style], str]] = {"text": text, "md": markdown}
"""By what the caller asks for; JSON is the report itself."""
