"""What an employer asks for."""

from __future__ import annotations

from extractor.parts import Part
from extractor.sections.base import Desk, Record, Section, Tree, plain_section
from extractor.sections.items import as_items, bullets_of, halves, run_on_items, split_lead
from extractor.sections.named import named_pairs

__all__ = ["Qualifications", "Skill", "read"]


class Skill(Record):
    """One skill."""

    name: str
    """What the skill is called."""
    description: str | None = None
    """What it means in this occupation; null where the page only names it."""


class Qualifications(Section):
    """Skills and qualifications."""

    education_requirements: tuple[str, ...] = ()
    """Degrees and certificates that are asked for, one each."""
    technical_skills: tuple[Skill, ...] = ()
    """Skills of the trade."""
    soft_skills: tuple[Skill, ...] = ()
    """Skills in dealing with people and work."""


def read(part: Part, desk: Desk) -> Tree:
    """Read the section's text and its lists."""
    rest = list(part.blocks)
    lists: Tree = {"education_requirements": [], "technical_skills": [], "soft_skills": []}
    for inner in part.parts:
        name = inner.row.field
        if name == "education_requirements":
            items, left = bullets_of(inner, desk)
            lists[name].extend(items)
            rest.extend(left)
        elif name in lists and (pairs := halves(inner.blocks)):
            lists[name].extend({"name": one.words, "description": text.words} for one, text in pairs)
        elif name in lists:
            lead, blocks = split_lead(run_on_items(inner.blocks, desk))
            lists[name].extend(named_pairs(blocks, desk))
            rest.extend(lead)
        else:
            rest.extend(inner.blocks)
    return {**plain_section(part, as_items(rest)), **lists}
