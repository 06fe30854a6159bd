"""The record: what one guide becomes. Fields only; nothing here reads, writes or renders."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from extractor.errors import SchemaVersionError
from extractor.findings import Finding
from extractor.sections.base import Record, Section
from extractor.sections.brief import Brief
from extractor.sections.career_path import CareerPath
from extractor.sections.faq import Faq
from extractor.sections.groups import Diversity, GlobalOpportunities, MarketReality
from extractor.sections.how_to_become import HowToBecome
from extractor.sections.key_facts import KeyFacts
from extractor.sections.outlook import Outlook
from extractor.sections.pros_and_cons import ProsAndCons
from extractor.sections.prose import Education, MoreInformation, Overview, RegionalData, Tools
from extractor.sections.qualifications import Qualifications
from extractor.sections.related_careers import RelatedCareers
from extractor.sections.responsibilities import Responsibilities
from extractor.sections.salary import Salary
from extractor.sections.specializations import Specializations
from extractor.sections.work_environment import WorkEnvironment

__all__ = [
    "SCHEMA_VERSION",
    "Difference",
    "Duplicate",
    "ExtraSection",
    "Guide",
    "Ledger",
    "Meta",
    "OutlineItem",
    "Provenance",
    "Range",
    "Repair",
    "Source",
]

SCHEMA_VERSION = "1.1"
"""MAJOR.MINOR of the record's contract."""


def _readable(version: object) -> object:
    """Refuse a record of another MAJOR version by name: its fields may mean something else."""
    if isinstance(version, str) and version.partition(".")[0].isdigit() and version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise SchemaVersionError("schema.major", f"this is a record of contract {version}; this package reads {SCHEMA_VERSION.partition('.')[0]}.x")
    return version


Offset = Annotated[int, Field(ge=0, le=2**53 - 1)]


class Range(Record):
    """A half-open range of code points of the read text."""

    start: Offset
    """First code point."""
    end: Offset
    """One past the last code point."""


class Source(Record):
    """Where the record came from."""

    uri: str | None
    """The page's address, as the caller gave it."""
    canonical_uri: str | None
    """The page's address, as the page says it."""
    media_type: str
    """How the input was read: `text/plain`, `text/markdown` or `text/html`. The list may grow."""
    encoding: str
    """The encoding of the input's bytes; `utf-8` for a str."""
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the input's bytes (of a str's UTF-8), in lower-case hex."""
    length: Offset
    """Code points of the read text; the ledger adds up to it."""
    text_sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of the read text's UTF-8, in lower-case hex."""
    layout: str | None
    """The layout that was recognised, with its version, such as `himalayas@1`; null for none."""
    dialect: str | None
    """Habits of scrapers that were recognised in the text, joined by `+`, such as `glue.years+steps.bare`; null for none."""


class ExtraSection(Section):
    """A heading that no layout knows, and what stands under it."""

    heading: str | None  # type: ignore[assignment]  # text that stands under no heading has none
    """The heading as the page has it; null for text under none."""
    level: Annotated[int, Field(ge=1, le=99)] | None = None
    """Depth of the heading, where markup says it."""
    parent: str | None = None
    """JSON Pointer to the section that the heading stands in; null for none."""


class OutlineItem(Record):
    """One heading of a section, subsection or labelled field."""

    heading: str
    """The heading as the page has it."""
    level: Annotated[int, Field(ge=1, le=99)] | None
    """Depth of the heading, where markup says it."""
    field: str | None
    """JSON Pointer to the field that it fills; null for none."""
    status: str
    """What came of it: `filled`, `heading_only` (nothing under it), `container` (holds sections), `unknown` (see `extra_sections`), `boilerplate`,
    `duplicate`, `unparsed` (its text is kept, its field stayed empty). The list may grow."""
    start: Offset
    """First code point of the heading."""
    end: Offset
    """One past the last code point of the heading."""


class Difference(Record):
    """One place where two copies differ."""

    kept: Range
    """The place in the kept copy."""
    dropped: Range
    """The place in the dropped copy."""
    text: str
    """The dropped copy's words; empty where only the kept copy has any."""


class Duplicate(Record):
    """A dropped repeat."""

    kept: Range
    """The copy that fills the record."""
    dropped: Range
    """The copy that does not."""
    identical: bool
    """Whether both say the same, word for word."""
    field: str | None
    """JSON Pointer to the section that it stood in; null for none."""
    differences: tuple[Difference, ...]
    """Where they differ, in reading order."""


class Repair(Record):
    """One undone glue or wrap."""

    rule: str
    """What was undone: `wrap`, `glue.years`, `glue.text`, `glue.card`, `glue.label`, `glue.chips`, `glue.number`, `glue.items`, `glue.heading`,
    `glue.sentence`, `marks` (link targets and character references taken off). The list may grow."""
    start: Offset
    """First code point of what was changed."""
    end: Offset
    """One past the last code point of what was changed."""
    before: str
    """The read text there."""
    after: str
    """What it was read as; a line break stands between two blocks."""


class Ledger(Record):
    """The read text's code points by class; they add up to `source.length`."""

    value: Offset
    """In a value of the record."""
    heading: Offset
    """In a heading."""
    markup: Offset
    """Bullets, separators, labels, emphasis marks, link targets."""
    duplicate: Offset
    """In a dropped repeat."""
    boilerplate: Offset
    """Navigation, buttons, promotions."""
    unclassified: Offset
    """In nothing of the above; each run is a finding."""
    blank: Offset
    """White space outside of all others."""


class Provenance(Record):
    """Where one value came from."""

    path: str
    """JSON Pointer (RFC 6901) to the value."""
    start: Offset
    """First code point of its evidence in the read text."""
    end: Offset
    """One past the last code point."""
    quality: Literal["exact", "repaired", "derived"]
    """`exact`: the words stand there (white space, format characters, markup and escapes aside). `repaired`: they do after the repairs inside the
    range. `derived`: the range is the evidence of a computed value."""


class Meta(Record):
    """About the extraction; not part of the record's hash."""

    extractor: str
    """Version of the package that made the record."""


class Guide(Record):
    """One career guide as structured data."""

    schema_version: Annotated[str, BeforeValidator(_readable), Field(pattern=r"^1[.][0-9]{1,4}$")]
    """MAJOR.MINOR of this contract; apart from the package's version."""
    guide_id: str
    """The caller's id, else `source.uri`, else `sha256:` and the input's hash."""
    source: Source
    """Where the record came from."""
    occupation: str | None
    """The occupation, such as "Care Manager"; null where the page does not tell."""
    title: str | None
    """The page's title line."""
    summary: str | None
    """The lead paragraphs, joined by line breaks."""
    brief: Brief | None = None
    """The page's own digest of its sections, kept apart from them. Since 1.1."""
    key_facts: KeyFacts | None = None
    """Headline figures; null as every section is where the page has no such heading."""
    overview: Overview | None = None
    """What the occupation is."""
    responsibilities: Responsibilities | None = None
    """Its duties."""
    work_environment: WorkEnvironment | None = None
    """Where and how the work is done."""
    tools: Tools | None = None
    """What the work is done with."""
    qualifications: Qualifications | None = None
    """Skills and qualifications."""
    how_to_become: HowToBecome | None = None
    """The steps into it."""
    education: Education | None = None
    """Education and training, with its cost."""
    salary: Salary | None = None
    """Pay by level."""
    outlook: Outlook | None = None
    """How the number of jobs is expected to change."""
    career_path: CareerPath | None = None
    """The career's levels."""
    diversity: Diversity | None = None
    """Diversity and inclusion."""
    global_opportunities: GlobalOpportunities | None = None
    """The occupation around the world."""
    market_reality: MarketReality | None = None
    """The state of the market."""
    specializations: Specializations | None = None
    """Fields to specialize in."""
    pros_and_cons: ProsAndCons | None = None
    """What speaks for and against it."""
    faq: Faq | None = None
    """Questions and answers."""
    related_careers: RelatedCareers | None = None
    """Occupations that are alike."""
    regional_data: RegionalData | None = None
    """Where figures for states and areas are found. Since 1.1."""
    more_information: MoreInformation | None = None
    """Whom to ask and where to read on. Since 1.1."""
    extra_sections: tuple[ExtraSection, ...] = ()
    """What stands under headings that no layout knows, or under none; nothing unknown is dropped."""
    outline: tuple[OutlineItem, ...] = ()
    """Every heading of a section, subsection or labelled field, in reading order."""
    duplicates: tuple[Duplicate, ...] = ()
    """Dropped repeats."""
    repairs: tuple[Repair, ...] = ()
    """Undone glue and wraps, in reading order."""
    ledger: Ledger
    """Every code point of the read text by class."""
    provenance: tuple[Provenance, ...] | None = None
    """Where each value came from; null where it was not asked for."""
    findings: tuple[Finding, ...] = ()
    """What is odd about the page, in reading order as far as a place is known."""
    meta: Meta
    """About the extraction."""
