"""The headline figures: labels and their values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractor.blocks import Block
from extractor.findings import note
from extractor.layouts.model import Label
from extractor.parts import Part
from extractor.sections.base import Desk, Evidence, Section, Tree, money, plain_section
from extractor.sections.captions import basis_of
from extractor.sections.chips import chips_of
from extractor.sections.fact_lines import PERIOD_ONLY, labelled
from extractor.sections.facts import Basis, Change, Growth, Number, Openings, Year, year_in
from extractor.sections.prefixed import lines_of, prefixed
from extractor.sections.unlabelled import after_label, unlabelled
from extractor.text import Words, join
from extractor.values.counts import find_count, is_loss
from extractor.values.pay import Context, context_of
from extractor.values.pay_model import Pay
from extractor.values.percent import find_descriptor, find_growth
from extractor.values.years import year_range

__all__ = ["KeyFacts", "read"]


class KeyFacts(Section):
    """Key facts and statistics."""

    median_salary: Pay | None = None
    """The headline pay."""
    median_year: Year | None = None
    """The year of the headline pay, where its label names one."""
    other_periods: tuple[Pay, ...] = ()
    """The headline pay again for other periods, one each (by the hour beside by the year)."""
    salary_range: Pay | None = None
    """The range that the page gives beside it."""
    growth: Growth | None = None
    """How employment is expected to change."""
    annual_openings: Openings | None = None
    """Openings a year."""
    number_of_jobs: Number | None = None
    """How many jobs there are."""
    employment_change: Change | None = None
    """By how many jobs employment is expected to change."""
    top_industries: tuple[str, ...] = ()
    """Industries that employ most, in the page's order."""
    typical_education: str | None = None
    """What most people in the occupation have learned."""
    work_experience: str | None = None
    """Experience in a related occupation that is usual before."""
    on_the_job_training: str | None = None
    """Training that is usual on the job."""
    basis: tuple[Basis, ...] = ()
    """Each fact's caption."""


_ALIKE = frozenset({"or", "per year or", "per hour or", "a year or", "an hour or", "per year, or", "(", "/"})


class _Facts:
    """One pass over the labelled parts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.tree: Tree = {
            "median_salary": None, "median_year": None, "other_periods": [], "salary_range": None, "growth": None,
            "annual_openings": None, "number_of_jobs": None, "employment_change": None, "top_industries": [],
            "typical_education": None, "work_experience": None, "on_the_job_training": None, "basis": [],
        }  # fmt: skip
        self.rest: list[Block] = []
        self.places: tuple[str, ...] = ()

    def read(self, part: Part) -> Tree:
        """All labels, then what stands under none."""
        found = unlabelled(self.desk.section.label, part.blocks) if self.desk.section is not None and not part.parts else []
        self.rest.extend(self.orphans(part) if not found else [])
        for block in part.blocks if found else ():
            self.desk.mark(block.words)
        for one, blocks in found:
            self.fact(one.field, one, part, blocks)
        for inner in part.parts:
            label = inner.row.data
            if not isinstance(label, Label):
                self.rest.extend(inner.blocks)
                continue
            for name, blocks in lines_of(label, [block for block in inner.blocks if block.words], self.desk):
                if blocks:
                    self.fact(name, label, inner, blocks)
        return {**plain_section(part, self.rest), **self.tree}

    def orphans(self, part: Part) -> list[Block]:
        """What stands under no label, without the lines that a field's own prefix begins where the label above them was dropped."""
        blocks = part.blocks
        for label in self.desk.section.label if self.desk.section is not None else ():
            if label.prefix and any(prefixed(label, block)[0] for block in blocks):
                (_, blocks), *named = lines_of(label, blocks, self.desk)
                self.places = self.places or self.said("\n".join(block.words for block in blocks)).places
                for name, own in named:
                    self.fact(name, label, part, own)
        return blocks

    def fact(self, name: str, label: Label, part: Part, blocks: list[Block]) -> None:
        """One fact by its field's reader."""
        read = _READERS.get(name)
        if name == "top_industries":
            self.tree[name].extend(chips_of(blocks, label, self.desk))
        elif read is None or self.tree.get(name) is not None:
            self.rest.extend(blocks)
        elif not read(self, name, label, part, blocks):
            self.desk.unparsed.add(part.index)
            self.rest.extend(blocks)

    def said(self, words: str) -> Context:
        """What labels and captions say about a figure, but for the occupation's own words."""
        return context_of(self.desk.role.masked(words) if self.desk.role is not None else words, self.desk.context)

    def pay(self, name: str, label: Label, part: Part, blocks: list[Block]) -> bool:
        """The first money mention, with what the captions say about it."""
        assert part.heading is not None
        said = self.said(f"{part.heading.words}\n" + "\n".join(block.words for block in blocks))
        # A caption's words do not overrule the period: a figure's own line states it, or the layout does; where none knows the page, its label.
        alone = [part.heading.words, *(block.words for block in blocks if PERIOD_ONLY.fullmatch(block.words))]
        stated = self.said("\n".join(alone)) if self.desk.unknown else self.desk.context
        statistic, places = label.statistic if name == label.field else None, said.places or self.places
        context = said._replace(statistic=statistic, kind="pay", places=places, period=stated.period, period_basis=stated.period_basis)
        self.places = self.places or context.places
        for number, block in enumerate(blocks):
            for start, end, value in money(block.words, context, self.desk.notes):
                value["statistic"] = value["statistic"] or context.statistic
                if context.places and not value["places"]:
                    value["places"] = list(context.places)
                self.tree[name] = value
                if name == "median_salary":
                    left, last = self.periods(part, blocks, number, end, context)
                else:
                    left, last = blocks, end
                captions = self.around(left[number], start, last, number, left)
                self.caption(name, captions)
                return True
        return False

    def periods(self, part: Part, blocks: list[Block], number: int, end: int, context: Context) -> tuple[list[Block], int]:
        """The figures after the first that say the same for other periods, and what is left of the lines without them."""
        assert part.heading is not None
        first = self.tree["median_salary"]
        self.tree["median_year"] = year_in(part.heading.words)
        seen = {first["period"]}
        left = list(blocks)
        for at in range(number, len(blocks)):
            words = blocks[at].words
            for start, stop, value in money(words, context, self.desk.notes):
                if (at == number and start < end) or value["period"] in seen or None in {value["period"], *seen}:
                    continue
                seen.add(value["period"])
                value["statistic"] = value["statistic"] or first["statistic"]
                if at == number and first["open_ended"] and not value["open_ended"] and words[end:start].strip() in _ALIKE:
                    # "Equal to or greater than X a year or Y an hour": the bound is said once, of both.
                    value |= {"open_ended": first["open_ended"], first["open_ended"]: None}
                self.tree["other_periods"].append(value)
                if at == number:
                    self.desk.mark(words.cut(end, start))
                    end = stop
                else:
                    self.desk.mark(words.cut(0, start))
                    left[at] = blocks[at]._replace(words=words.cut(stop))
        return left, end

    def growth(self, name: str, label: Label, part: Part, blocks: list[Block]) -> bool:
        """A percentage, its comparison and its years."""
        del label
        for number, block in enumerate(blocks):
            found = find_growth(block.words)
            if found is None:
                continue
            text = block.words.cut(found.start, found.end)
            years = self.years(part, blocks)
            captions = self.around(block, found.start, found.end, number, blocks)
            descriptor = next((words.cut(*span) for words in captions if (span := find_descriptor(words))), None)
            values = {"text": text, "percent": found.value, "descriptor": descriptor, "start_year": years[0], "end_year": years[1]}
            self.tree[name] = Evidence(values, text.span)
            self.desk.notes += [note(found.why, text.span, f"/key_facts/{name}", text=text)] if found.why else []
            self.caption(name, captions)
            return True
        return False

    def count(self, name: str, label: Label, part: Part, blocks: list[Block]) -> bool:
        """A count, with its year or years where the field has them."""
        del label
        for number, block in enumerate(blocks):
            found = find_count(block.words)
            if found is None:
                continue
            text = block.words.cut(found.start, found.end)
            values: dict[str, Any] = {"text": text, "count": found.value}
            if name == "annual_openings":
                values["approximate"] = found.approximate
            elif name == "number_of_jobs":
                values["year"] = self.year(part, blocks)
            else:
                lost = found.value > 0 and is_loss(block.words, found.start, found.end)
                values["count"] = -found.value if lost else found.value
                values["start_year"], values["end_year"] = self.years(part, blocks)
            self.tree[name] = Evidence(values, text.span)
            self.caption(name, self.around(block, found.start, found.end, number, blocks))
            return True
        return False

    def text(self, name: str, label: Label, part: Part, blocks: list[Block]) -> bool:
        """The words themselves."""
        del label, part
        self.tree[name] = join(after_label([block.words for block in blocks if block.kind != "row"], self.desk))
        if self.tree[name]:
            self.rest.extend(block for block in blocks if block.kind == "row")
        return bool(self.tree[name])

    def around(self, block: Block, start: int, end: int, number: int, blocks: list[Block]) -> list[Words]:
        """What stands about a value, in reading order: the lines before, the rest of its own, and the lines after."""
        before, after = ([other.words for other in some] for some in (blocks[:number], blocks[number + 1 :]))
        return [*before, block.words.cut(0, start), block.words.cut(end), *after]

    def years(self, part: Part, blocks: list[Block]) -> tuple[int | None, int | None]:
        """The period, from the label or the lines under it."""
        assert part.heading is not None
        for words in (part.heading.words, *(block.words for block in blocks)):
            found = year_range(words)
            if found:
                return found[2], found[3]
        return None, None

    def year(self, part: Part, blocks: list[Block]) -> object:
        """The year, from the label or the lines under it."""
        assert part.heading is not None
        named = map(year_in, (part.heading.words, *(block.words for block in blocks)))
        return next((year.value for year in named if year is not None), None)

    def caption(self, name: str, captions: list[Words]) -> None:
        """Keep a fact's caption, and read whose figure it is."""
        text = join([words for words in captions if _says(words)])
        for words in captions:
            if words and not _says(words):
                self.desk.mark(words)
        if text:
            self.tree["basis"].append(basis_of(name, text, self.desk.role))


def _says(words: str) -> bool:
    """Whether a caption says more than the figure's period."""
    return any(char.isalnum() for char in words) and PERIOD_ONLY.fullmatch(words) is None


_READERS: dict[str, Callable[[_Facts, str, Label, Part, list[Block]], bool]] = {
    "median_salary": _Facts.pay,
    "salary_range": _Facts.pay,
    "growth": _Facts.growth,
    "annual_openings": _Facts.count,
    "number_of_jobs": _Facts.count,
    "employment_change": _Facts.count,
    "typical_education": _Facts.text,
    "work_experience": _Facts.text,
    "on_the_job_training": _Facts.text,
}


def read(part: Part, desk: Desk) -> Tree:
    """Read the facts by their labels."""
    return _Facts(desk).read(labelled(part, desk) if desk.unknown else part)
