"""Parts to sections: each read by its kind, its money found, its place in the outline settled."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.further import answers_money, facts_of, gather, is_addresses, joined, lead_blocks, lead_of, said_of_pay, zones
from extractor.layouts.match import headings_of, key_of
from extractor.layouts.model import Layout
from extractor.layouts.model import Section as SectionData
from extractor.layouts.role import RoleWords
from extractor.parts import MORE, Part
from extractor.readers.lines import ends_sentence
from extractor.sections import KINDS
from extractor.sections.base import Desk, Evidence, Tree, evidence, flow, money, plain_section
from extractor.sections.columns import by_column
from extractor.sections.lost_cells import by_line
from extractor.sections.pay_tables import take_tables
from extractor.text import Span, Words, join
from extractor.unknown.asides import is_again, is_sites
from extractor.values.pay import Context, context_of, find_all

__all__ = ["Assembly", "assemble"]

_MONEY = {"education": "cost", "how_to_become": "cost", "tools": "cost", "responsibilities": "other"}
"""Sections in which an amount that nothing else tells is what it costs."""
_SEVERAL = 5
"""Where so many sections begin again, it is another guide that does."""
_LEAD = 60
_LONG_LEAD = 120
_PROMOTION = 1500
_PROMOTED = 200


class Assembly:
    """What the parts of one page became."""

    def __init__(self, layout: Layout | None, role: RoleWords | None, read: str, context: Context, kept: Sequence[Span]) -> None:
        self.layout, self.role, self.read, self.context, self.kept = layout, role, read, context, kept
        self.sections: Tree = dict.fromkeys(KINDS)
        self.extra: list[Tree] = []
        self.summary: Words | None = None
        self.status: dict[int, tuple[str | None, str]] = {}
        self.notes: list[Note] = []
        self.markup: list[Span] = []
        self.boilerplate: list[Span] = []
        self.repairs: list[tuple[str, int, int, str, str]] = []
        self.pointers: dict[int, str] = {}
        self.again: set[str | None] = set()
        """The sections whose headings stand again, in a guide that is no copy of the first."""
        self.kinds: dict[int, str | None] = {}
        """What the money of sections is by their headings, for what stands inside them."""

    def part(self, part: Part) -> None:
        """Put one part where it belongs."""
        kind = part.row.kind
        if kind in {"lead", "title"}:
            self.lead(part)
        elif kind == "boilerplate" or (kind == "unknown" and self.layout is not None and is_addresses(part)):
            self.set_aside(part)
            self.settle(part, None, "boilerplate")
        elif kind == "container":
            self.settle(part, None, "container")
            if part.blocks:
                self.other(part, heading=False)
        elif kind == "section" and part.row.field in KINDS and self.sections[part.row.field] is None:
            self.section(part, part.row.field)
        else:
            if kind == "section" and part.heading is not None:
                self.notes.append(note("section.repeated", part.heading.words.span, heading=str(part.heading.words)))
                self.again.add(part.row.field)
            self.other(part)

    def set_aside(self, part: Part) -> None:
        """What stands under the site's own headings: boilerplate, with a finding where it is more than promotions are, or speaks of money."""
        self.boilerplate.extend(Span(block.start, block.end) for block in part.blocks)
        running = [block for block in part.blocks if len(block.words) >= _LEAD and ends_sentence(block.words)]
        size = sum(len(block.words) for block in running)
        if size > _PROMOTION and part.heading is not None:
            span = (running[0].start, running[-1].end)
            self.notes.append(note("boilerplate.long", span, heading=str(part.heading.words), count=size))
        self.tell_money(part.blocks)

    def tell_money(self, blocks: Sequence[Block]) -> None:
        """A finding for each amount in what was taken for the site's own text."""
        for block in blocks[:_PROMOTED]:
            for _, _, value in money(block.words, self.context, role=self.role):
                self.notes.append(note("pay.outside_sections", value.span, text=str(value["text"])))

    def lead(self, part: Part) -> None:
        """What stands before the first heading: the lead paragraphs, and what is no text of the guide."""
        if self.layout is None:
            if part.index == -1 and self.title:
                again = {block.start: block.end for block in part.blocks if is_again(block.words, self.title)}
                self.boilerplate.extend(map(Span, again.keys(), again.values()))
                part.blocks = [block for block in part.blocks if block.start not in again]
            self.summary, part.blocks = lead_of(part, self.context, self.role)
            if part.row.kind == "title" and not self.has_facts:
                self.facts(part)
            if part.blocks:
                self.other(part, heading=False)
            return
        bound = _LEAD if part.index == -1 and self.titled else _LONG_LEAD
        lead = lead_blocks(part.blocks, bound, titled=self.titled)
        self.summary = join(block.words for block in lead) if lead else None
        taken = {block.start for block in lead}
        left = [block for block in part.blocks if block.start not in taken and block.words]
        known = headings_of(self.layout)
        # A short line that running text follows, behind the lead, is a title that nobody knows: both are kept.
        last = max((block.start for block in left if len(block.words) > _LEAD), default=-1)
        after = {block.start for block in left if lead and lead[-1].start < block.start < last}
        # Without a title all that stands before the lead may be the site's; what running text follows behind it is the guide's all the same.
        goes_on = max((block.start for block in left if len(block.words) > _LEAD and ends_sentence(block.words)), default=-1)
        long = [
            block
            for block in left
            if (
                block.kind != "paragraph" or len(block.words) > _LEAD or block.start in after
                if self.titled
                else lead and lead[-1].start < block.start <= goes_on
            )
            and not (block.kind == "item" and (key := key_of(block.words)) and (key in known.lines or known.rows(key, self.role)))
        ]
        shown = {block.start for block in long}
        aside = [block for block in left if block.start not in shown]
        self.boilerplate.extend(Span(block.start, block.end) for block in aside)
        self.tell_money(aside)
        if long:
            self.extra.append({"heading": None, **self.paid({**flow(long), "pay": []}, self.context), "level": None, "parent": None})

    def facts(self, part: Part) -> None:
        """The facts that stand right under the title, on a page without a heading for them: the title is theirs."""
        found = facts_of(part, Desk(None, None, self.role, self.read, self.context, self.kept, True))
        if found is not None:
            self.notes.append(found[1])
            self.section(found[0], "key_facts")

    has_facts = False
    """Whether some heading of the page begins the facts."""
    titled = False
    title: str | None = None
    """The title line of a page without a layout."""
    fallback: Layout | None = None
    """What types the headings of a page without a layout."""

    def section(self, part: Part, field: str) -> None:
        """A section of the record."""
        layout = self.layout or self.fallback
        assert layout is not None
        data = part.row.data if isinstance(part.row.data, SectionData) else None
        context = self.context
        if field in layout.yearly or (data is not None and data.places):
            context = context._replace(yearly=field in layout.yearly, places=data.places if data else ())
        if field in _MONEY and context.kind is None:
            context = context._replace(kind=_MONEY[field])
        desk = Desk(layout, data, self.role, self.read, context, self.kept, self.layout is None)
        more = [inner for inner in part.parts if inner.row.field == MORE]
        tree = KINDS[field].read(joined(part) if more and KINDS[field].joins else part, desk)
        said = [(Span(inner.blocks[0].start, inner.blocks[-1].end), self.headed(inner, field, context)) for inner in more if inner.blocks]
        own = self.headed(part, field, context)
        said += answers_money(desk.asked, own, self.role)
        if self.layout is None and "by_level" in tree:
            take_tables(tree, zones(tree["paragraphs"], tree["tables"], own, said), desk)
        self.sections[field] = self.paid(tree, own, more=said)
        self.notes.extend(desk.notes)
        self.markup.extend(desk.markup)
        self.boilerplate.extend(desk.boilerplate)
        self.repairs.extend(desk.repairs)
        self.pointers[part.index] = f"/{field}"
        full = bool(part.blocks) or any(inner.blocks for inner in part.parts)
        self.settle(part, f"/{field}", "filled" if full else "heading_only")
        for inner in part.parts:
            pointer = f"/{field}/{inner.row.field}" if inner.row.field != MORE else f"/{field}"
            self.pointers[inner.index] = pointer
            if inner.index in desk.unparsed:
                self.settle(inner, pointer, "unparsed")
            else:
                self.settle(inner, pointer, "filled" if any(block.words for block in inner.blocks) else "heading_only")

    def headed(self, part: Part, field: str, context: Context) -> Context:
        """What a heading says about the money under it."""
        said = context_of(self.plain_words(part), context)
        said = said if self.layout is not None else said_of_pay(part, field, said, context, self.role)
        self.kinds[part.index] = said.kind
        return said

    def plain_words(self, part: Part) -> str:
        """The heading's words without the role, whose own words say nothing about money."""
        if part.row.heading:
            return part.row.heading.replace("{role}", "").replace("{year}", "")
        words = str(part.heading.words) if part.heading is not None else ""
        return self.role.masked(words) if self.role is not None else words

    def other(self, part: Part, *, heading: bool = True) -> None:
        """A heading that the layout does not know, or text under none."""
        blocks = [*part.blocks, *(block for inner in part.parts for block in ([inner.heading] if inner.heading else []) + inner.blocks)]
        words = part.heading.words if part.heading is not None and heading else None
        tree = {**flow(blocks), "pay": []} if words is None else plain_section(part, blocks)
        pointer = f"/extra_sections/{len(self.extra)}"
        parent = self.pointers.get(part.parent) if part.parent is not None else None
        level = part.heading.level if part.heading is not None and heading else None
        # What the section around it is about: the papers under "Certification" have a price each.
        kind = self.kinds.get(part.parent) if part.parent is not None and self.layout is None else None
        context = context_of(self.plain_words(part), self.context._replace(kind=kind) if kind else self.context)
        self.extra.append(
            {"heading": words, **self.paid({k: v for k, v in tree.items() if k != "heading"}, context, words), "level": level, "parent": parent}
        )
        if heading and part.heading is not None:
            self.pointers[part.index] = pointer
            self.settle(part, pointer, "unknown")
            if self.layout is not None and part.row.kind == "unknown":
                self.notes.append(note("section.unknown", part.heading.words.span, pointer, heading=str(part.heading.words)))

    def settle(self, part: Part, pointer: str | None, status: str) -> None:
        """The heading's line in the outline."""
        self.status[part.index] = (pointer, status)
        if status == "heading_only" and part.heading is not None:
            self.notes.append(note("section.heading_only", part.heading.words.span, pointer, heading=str(part.heading.words)))
        elif status == "unparsed" and part.heading is not None:
            self.notes.append(note("section.unparsed", part.heading.words.span, pointer, heading=str(part.heading.words), field=pointer))

    def paid(self, tree: Tree, context: Context, heading: Words | None = None, more: Sequence[tuple[Span, Context]] = ()) -> Tree:
        """The section with the money of its text; subsections keep their own; `more` is where other headings say something else of it."""
        leaves: list[Words] = [heading] if heading is not None else []
        named: set[Span] = set()
        tables = tree.get("tables")
        gather(({**tree, "tables": []} if tables else tree).values(), leaves, named, fields=True)
        found: list[Evidence] = [*tree["pay"]]
        # Two figures of a range that fill two fields are no third one.
        begun = {span.start for span in named}
        for words_of, tables_of, own in zones(leaves, tables or (), context, more) if more else [(leaves, tables or (), context)]:
            lost = by_line(tree, words_of, own) if self.layout is None else []
            taken = {id(words) for group, _ in lost for words in group}
            kept = [words for words in words_of if id(words) not in taken] if taken else words_of
            for group, said in [(kept, own), *lost, *by_column(tables_of, own, kept if self.layout is None else ())]:
                for words, mentions in find_all(group, said, self.role.masked if self.role is not None else str):
                    found.extend(value for _, _, value in evidence(words, mentions, self.notes) if value.span.start not in begun)
        tree["pay"] = sorted(found, key=lambda value: value.span)
        for name, inner in tree.items():
            if isinstance(inner, dict) and "pay" in inner and not isinstance(inner, Evidence):
                tree[name] = self.paid(inner, context_of(str(inner["heading"]), context))
        return tree


def assemble(parts: Sequence[Part], assembly: Assembly, lines: frozenset[str]) -> None:
    """Put all parts where they belong; `lines` are the site's own lines, wherever they stand, besides those of every site."""
    if assembly.fallback is not None:
        lines = lines | headings_of(assembly.fallback).exact
    assembly.has_facts = any(part.row.field == "key_facts" for part in parts)
    for part in parts:
        for inner in (part, *part.parts):
            kept: list[Block] = []
            for block in inner.blocks:
                if block.furniture or is_sites(block, lines):
                    assembly.boilerplate.append(Span(block.start, block.end))
                else:
                    kept.append(block)
            inner.blocks = kept
    for part in parts:
        assembly.part(part)
    if len(assembly.again) >= _SEVERAL:
        assembly.notes.append(note("page.several", count=len(assembly.again)))
