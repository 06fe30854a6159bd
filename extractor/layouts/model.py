"""The model of a layout: all that is known about one site's guides, as data.

A layout is a TOML file. Adding a site means writing one; no Python is involved. Heading texts are templates with the slots
`{role}` (also where the plural stands), `{name}` (any words at all), `{a}` (a or an), `{year}` and `{years}` (2022-32); case, punctuation
and the article don't matter.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Boilerplate", "Card", "Glue", "Label", "Layout", "Part", "Recognise", "Role", "Section", "Table"]

Texts = tuple[Annotated[str, Field(min_length=1)], ...]
Shape = Literal["text", "items", "named", "chips", "steps", "figures"]


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Label(_Data):
    """A labelled field inside a section: a short heading and its value."""

    field: str
    """The record's field that the value fills."""
    heading: Texts = Field(min_length=1)
    """How the label reads on the page."""
    prefix: dict[str, Texts] = {}
    """Further fields that stand under this label on lines of their own, by what those lines begin with ("Range:")."""
    shape: Shape = "text"
    """`chips`: short names, the only shape in which names glued together are split at a change of case."""
    known: Texts = ()
    """Chips of several words, or with capitals inside, that are kept whole."""
    statistic: str | None = None
    """What the figure is (`median`, `mean`), where the label says it."""


class Part(_Data):
    """A subsection with a heading of its own."""

    field: str
    """The record's field that it fills."""
    heading: Texts = Field(min_length=1)
    """How its heading reads on the page."""
    shape: Shape = "text"
    """`text` for prose, `items` for a list, `named` for "Name: description", `figures` for names with a figure each, which the next sentence ends."""
    end: Texts = ()
    """How its last line begins, where what follows stands in the section again (a chart's source)."""


class Table(_Data):
    """A table under a heading of its own."""

    field: str
    """The record's field that its rows fill."""
    heading: Texts = ()
    """How the heading above it reads; empty when it stands right in its section."""
    lead: Texts = ()
    """Words of the sentence above it, where no heading and no header tells what it is."""
    columns: dict[str, Texts] = Field(min_length=1)
    """The header's words for each field of a row, in the order of the columns."""


class Card(_Data):
    """A card of the related careers: a title, perhaps a text that is the same on each, and a button."""

    description: Texts = ()
    """Texts that stand on the cards."""
    end: Texts = ()
    """The buttons that close a card."""


class Section(_Data):
    """A section of the page and the field of the record that it fills."""

    field: str | None = None
    """The record's section; none for a container."""
    heading: Texts = Field(min_length=1)
    """How the heading reads on the page."""
    more: Texts = ()
    """Headings under which the section goes on where it stands already; else they begin it."""
    opens: Texts = ()
    """What its text begins with on every page ("The usual wage for {role} is"): where a scraper dropped the headings, it is told by these words,
    or by the heading of a part that no other section has."""
    container: bool = False
    """Whether the heading only holds other sections."""
    digest: bool = False
    """Whether it says in brief what the other sections say: each heading stands in it first, and then again with its section."""
    places: Texts = ()
    """Countries (ISO 3166-1 alpha-2) that the section's figures are about, where the site says so for all its pages."""
    labels: dict[str, Texts] = {}
    """Marks inside the section's entries: `step` ("Step {n}"), `focus_areas` ("Key Focus Areas"), `experience` …"""
    lead: Texts = ()
    """Sentences that introduce a list and are the same on every page."""
    card: Card | None = None
    """What the cards of a list of links hold."""
    label: tuple[Label, ...] = ()
    part: tuple[Part, ...] = ()
    table: tuple[Table, ...] = ()


class Boilerplate(_Data):
    """What is the site's and not the guide's."""

    heading: Texts = ()
    """Headings of promotions and sign-up blocks; each runs to the next heading of the guide."""
    line: Texts = ()
    """Single lines, wherever they stand: buttons, breadcrumbs, captions."""
    start: Texts = ()
    """What the page's last lines begin with ("©"): from the first of them on, all is boilerplate."""


class Glue(_Data):
    """What scrapers run together, so that it can be undone where the layout says what stands there."""

    texts: Texts = ()
    """Buttons and other fixed texts before or after which anything may stand without a space."""
    run_in: Texts = ()
    """Sections in which a heading may begin its paragraph ("Advancement. Some …"): their own subsections' and those of other sections."""
    years: Texts = ()
    """Sections in which "0-2 years" may stand glued to the title before or the text after it."""


class Recognise(_Data):
    """How to know the site by what the page says; never by its address."""

    min_headings: int = Field(4, ge=1)
    """Distinct section headings that must stand on the page; where two do, the site's title line counts for one, and three of its labels do."""
    any_text: Texts = ()
    """Texts that count as one heading more; alone they are not enough."""
    common: Texts = ()
    """Section headings, as written below, that other sites have as well: besides them two others must stand on the page, or the title line, three
    labels or one of `any_text`. Not asked of a layout that the caller names."""


class Role(_Data):
    """Where the occupation's name stands."""

    title: Texts = ()
    """The title line, which also becomes `Guide.title`; what stands before it is navigation."""
    page_title: Texts = ()
    """The page's `<title>`, or the line that scrapers make of it."""


class Layout(_Data):
    """One site's layout."""

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")
    """Short name; `source.layout` shows it with the version."""
    version: int = Field(ge=1)
    """Raised when the file changes what comes out of a page."""
    yearly: Texts = ()
    """Sections whose figures are for a year where nothing else is said."""
    recognise: Recognise = Field(default_factory=Recognise)
    role: Role = Field(default_factory=Role)
    section: tuple[Section, ...] = Field(min_length=1)
    boilerplate: Boilerplate = Field(default_factory=Boilerplate)
    glue: Glue = Field(default_factory=Glue)

    @property
    def open_sections(self) -> int:
        """How many of the section headings name the role."""
        return sum(any("{role}" in text for text in section.heading) for section in self.section)

    @property
    def name(self) -> str:
        """As `source.layout` shows it."""
        return f"{self.id}@{self.version}"
