"""A record as rows of words: its sections, its money, what was dropped, repaired and found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from extractor.guide import Guide, OutlineItem
from extractor.pipeline import all_pay
from extractor.sections import KINDS
from extractor.sections.base import Section
from extractor.values.pay_model import Pay

__all__ = ["CLASSES", "Line", "Money", "Step", "absent", "dropped", "findings", "ledger", "lines", "money", "reading", "repaired"]

CLASSES = ("value", "heading", "markup", "duplicate", "boilerplate", "unclassified", "blank")
"""The ledger's classes in the order in which they are shown."""

_SEVERITIES = ("error", "warning", "info")
_EXCERPT = 60


class Line(NamedTuple):
    """One heading of the page and what came of it."""

    status: str
    depth: int
    heading: str
    field: str
    holds: str


class Money(NamedTuple):
    """One money mention."""

    section: str
    where: str
    """Inside the section: the item's name and the field; empty where the section's text speaks."""
    text: str
    read_as: str
    about: str


class Step(NamedTuple):
    """One thing that was done to the page: what, where, and the words."""

    what: str
    where: str
    words: str


def shortened(text: str, length: int = _EXCERPT) -> str:
    """The beginning of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"


def lines(guide: Guide) -> Iterator[Line]:
    """The page's headings in reading order; parts and labels only where something is to be said about them."""
    for item in guide.outline:
        parts = (item.field or "").split("/")[1:]
        inner = len(parts) > 1 and parts[0] != "extra_sections"
        if inner and item.status == "filled":
            continue
        held = _at(guide, parts) if item.status in {"filled", "unknown", "unparsed"} else None
        yield Line(item.status, int(inner), item.heading, "/".join(parts), _holds(held))
    shown = {item.field for item in guide.outline}
    for number, extra in enumerate(guide.extra_sections):
        if f"/extra_sections/{number}" not in shown:
            yield Line("unknown", 0, extra.heading or "(no heading)", f"extra_sections/{number}", _holds(extra))


def _at(guide: Guide, parts: list[str]) -> Any:
    node: Any = guide
    for part in parts:
        node = node[int(part)] if isinstance(node, tuple) else getattr(node, part, None)
    return node


def absent(guide: Guide) -> list[str]:
    """The sections that the page does not have."""
    return [name for name in KINDS if getattr(guide, name) is None]


def counted(guide: Guide, status: str) -> list[OutlineItem]:
    """The headings with one status."""
    return [item for item in guide.outline if item.status == status]


def _holds(section: Any) -> str:
    if not isinstance(section, Section):
        return ""
    found = []
    for name in type(section).model_fields:
        value = getattr(section, name)
        words = name.replace("_", " ")
        if name == "heading" or value is None or value == ():
            continue
        if isinstance(value, tuple):
            found.append(f"{len(value)} {words.removesuffix('s') if len(value) == 1 else words}" if name != "pay" else f"{len(value)} × money")
        elif hasattr(value, "text"):
            found.append(f"{words} {value.text}")
        elif isinstance(value, (str, Section)):
            found.append(words)
        elif name != "level":
            found.append(f"{words} {value}")
    return " · ".join(found)


def amount(value: Decimal | None) -> str:
    """An amount with its thousands apart."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value == int(value) else f"{value:,f}".rstrip("0")


def _span(low: Decimal | None, high: Decimal | None, open_ended: str | None) -> str:
    if low is None:
        return f"up to {amount(high)}"
    if high is None:
        return f"{amount(low)} or more"
    text = amount(low) if low == high else f"{amount(low)} – {amount(high)}"
    return text + {"max": " or more", "min": " or less"}.get(open_ended or "", "")


def money(guide: Guide) -> Iterator[Money]:
    """Every money mention: where it stands, the words, what they were read as, and what the figure is about."""
    for path, pay in all_pay(guide):
        section, *inner = path.strip("/").split("/")
        if section == "extra_sections":
            section = f"{section} {inner.pop(0)}"
        yield Money(section.replace("_", " "), _where(guide, path), pay.text, *reading(pay))


def _where(guide: Guide, path: str) -> str:
    """The place inside a section, an item by its own name rather than its number."""
    node: Any = guide
    words: list[str] = []
    for depth, part in enumerate(path.split("/")[1:]):
        if isinstance(node, tuple):
            node = node[int(part)]
            name = next((value for _, value in node if isinstance(value, str)), part)
            if words and not isinstance(node, (Pay, Section)):
                words[-1] = shortened(name, 40)
            continue
        node = getattr(node, part)
        if depth and part != "pay":
            words.append(part.replace("_", " "))
    return " · ".join(words)


def reading(pay: Pay) -> tuple[str, str]:
    """How a mention was read, and what the figure is about."""
    return _read_as(pay), _about(pay)


def _read_as(pay: Pay) -> str:
    text = ("≈ " if pay.approximate else "") + _span(pay.min, pay.max, pay.open_ended)
    text += f" {pay.currency or '(currency unknown)'}"
    if pay.period:
        text += f" a {pay.period}"
    elif pay.annual is not None and pay.annual.factor == 1:
        text += " a year"
    if pay.conversion is not None:
        text += f"; says {_span(pay.conversion.min, pay.conversion.max, None)} {pay.conversion.currency or ''}".rstrip()
    if pay.annual is not None and pay.annual.factor != 1:
        text += f"; {_span(pay.annual.min, pay.annual.max, None)} a year"
    return text


def _about(pay: Pay) -> str:
    about = [pay.kind if pay.kind != "pay" else None, pay.statistic, ", ".join(pay.places)]
    return " · ".join(word for word in about if word)


def dropped(guide: Guide) -> Iterator[Step]:
    """The repeats that do not stand in the record."""
    for item in guide.duplicates:
        size = item.dropped.end - item.dropped.start
        where = f"{item.dropped.start:,}–{item.dropped.end:,}"
        kept = f"{item.kept.start:,}–{item.kept.end:,}"
        if item.identical:
            words = f"{size:,} characters, word for word those of {kept}"
        else:
            words = f"{size:,} characters, as {kept} but for {len(item.differences)} places: " + "; ".join(
                shortened(d.text, 40) for d in item.differences[:3]
            )
        yield Step((item.field or "").strip("/") or "(no section)", where, words)


def repaired(guide: Guide) -> Iterator[Step]:
    """The repairs by rule, each with its count and its first place."""
    counts = Counter(item.rule for item in guide.repairs)
    for rule, count in counts.items():
        first = next(item for item in guide.repairs if item.rule == rule)
        words = f"“{shortened(first.before, 40)}” → “{shortened(first.after.replace(chr(10), ' ⏎ '), 40)}”"
        yield Step(f"{rule} × {count}", f"{first.start:,}–{first.end:,}", words)


def findings(guide: Guide) -> Iterator[tuple[str, str, str, str]]:
    """What is odd, the worst first: severity, code, place, message."""
    for item in sorted(guide.findings, key=lambda one: _SEVERITIES.index(one.severity)):
        place = f"{item.start:,}–{item.end:,}" if item.start is not None and item.end is not None else (item.path or "")
        yield item.severity, item.code, place, item.message


def ledger(guide: Guide, width: int) -> tuple[list[tuple[str, int]], list[tuple[str, int, float]]]:
    """The ledger as a bar of `width` cells (each class that has any gets one at least), and its figures."""
    counts = [(name, getattr(guide.ledger, name)) for name in CLASSES]
    total = sum(count for _, count in counts)
    present = [(name, count) for name, count in counts if count]
    return _cells(present, total, width), [(name, count, 100 * count / total) for name, count in present]


def _cells(counts: Iterable[tuple[str, int]], total: int, width: int) -> list[tuple[str, int]]:
    cells = [(name, max(1, width * count // total)) for name, count in counts]
    if not cells:
        return []
    largest = max(range(len(cells)), key=lambda index: cells[index][1])
    name, size = cells[largest]
    cells[largest] = (name, max(1, size + width - sum(size for _, size in cells)))
    return cells
