"""The kinds of sections: one explicit table, in the record's order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.parts import Part, Takes
from extractor.sections import (
    brief,
    career_path,
    faq,
    groups,
    how_to_become,
    key_facts,
    outlook,
    pros_and_cons,
    prose,
    qualifications,
    related_careers,
    responsibilities,
    salary,
    specializations,
    work_environment,
)
from extractor.sections.base import Desk, Section, Tree

__all__ = ["FIELDS", "KINDS", "TAKES", "Kind"]


class Kind(NamedTuple):
    """A kind of section: its model, its reader, and what the reader takes."""

    model: type[Section]
    read: Callable[[Part, Desk], Tree]
    takes: Takes
    joins: bool = True
    """Whether what stands under a further heading of the section is read like what stands under its first."""


KINDS: dict[str, Kind] = {
    "brief": Kind(brief.Brief, brief.read, "prose"),
    "key_facts": Kind(key_facts.KeyFacts, key_facts.read, "items"),
    "overview": Kind(prose.Overview, prose.read, "prose"),
    "responsibilities": Kind(responsibilities.Responsibilities, responsibilities.read, "items"),
    "work_environment": Kind(work_environment.WorkEnvironment, work_environment.read, "prose"),
    "tools": Kind(prose.Tools, prose.read, "prose"),
    "qualifications": Kind(qualifications.Qualifications, qualifications.read, "prose", joins=False),
    "how_to_become": Kind(how_to_become.HowToBecome, how_to_become.read, "entries"),
    "education": Kind(prose.Education, prose.read, "prose"),
    "salary": Kind(salary.Salary, salary.read, "prose"),
    "outlook": Kind(outlook.Outlook, outlook.read, "prose"),
    "career_path": Kind(career_path.CareerPath, career_path.read, "entries"),
    "diversity": Kind(groups.Diversity, groups.read_diversity, "prose"),
    "global_opportunities": Kind(groups.GlobalOpportunities, groups.read_global, "prose"),
    "market_reality": Kind(groups.MarketReality, groups.read_market, "prose"),
    "specializations": Kind(specializations.Specializations, specializations.read, "entries"),
    "pros_and_cons": Kind(pros_and_cons.ProsAndCons, pros_and_cons.read, "prose", joins=False),
    "faq": Kind(faq.Faq, faq.read, "entries"),
    "related_careers": Kind(related_careers.RelatedCareers, related_careers.read, "entries"),
    "regional_data": Kind(prose.RegionalData, prose.read, "prose"),
    "more_information": Kind(prose.MoreInformation, prose.read_more, "prose"),
}
"""By the record's field."""

TAKES: dict[str, Takes] = {field: kind.takes for field, kind in KINDS.items()}

FIELDS: dict[str, tuple[str, ...]] = {field: tuple(kind.model.model_fields) for field, kind in KINDS.items()}
"""The fields of each section, as a layout may name them."""
