"""Whom a page's address names, where nothing on the page is called by the name: ".../careers/kite-tuner"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from extractor.blocks import Block
from extractor.layouts.match import ROLE, key_of
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.unknown.people import ends_in_somebody, is_thing, names_somebody, spoken_of_as_somebody
from extractor.unknown.shapes import LINE
from extractor.unknown.spoken import led_by, written

__all__ = ["named_by", "whom_else"]

_LONGEST = 300
_PATH = lazy(r"\A[A-Za-z][A-Za-z0-9+.-]{0,20}+://[^/?#\s]{1,250}/([^?#\s]*+)")
_CAREERS = lazy(r"(?:^|[-_])(?:careers?|jobs?|occupations?|professions?|roles?)(?:[-_]|$)", regex.IGNORECASE)
"""What a part of an address says below which a site has its guides."""
_ADVERTS = lazy(
    r"(?:^|[-_])(?:vacanc(?:y|ies)|apply|hir(?:e|ing)|search|adverts?|listings?|postings?|calculators?|courses?|shop|products?|news)(?:[-_]|$)"
)
_NAME = lazy(r"[a-z]{2,20}(?:[-_][a-z]{1,20}){0,3}")
"""A name has up to four words, and neither figure nor code beside it."""
_SUFFIX = lazy(r"\.(?:html?|php|aspx?)$")
_READ, _LONG, _TWICE = 150, 400, 2


def named_by(address: str | None, blocks: Sequence[Block]) -> str | None:
    """The one whom the last part of an address names, below one that speaks of careers.

    The page's text speaks of the one as of people; or a line begins with the name, and more of the page has it.
    """
    path = _PATH.match(address[:_LONGEST]) if address and len(address) <= _LONGEST else None
    parts = [part for part in path[1].casefold().split("/") if part] if path is not None else []
    if not any(map(_CAREERS.search, parts[:-1])) or any(map(_ADVERTS.search, parts)):
        return None
    slug = _SUFFIX.sub("", parts[-1])
    name = slug.replace("-", " ").replace("_", " ")
    if not _NAME.fullmatch(slug) or not names_somebody(name) or is_thing(name):
        return None
    texts = [str(block.words)[:_LONG] for block in blocks[:_READ] if block.words]
    if spoken_of_as_somebody(name, texts, _TWICE):
        return written(name)
    role = RoleWords(name)
    begins = any(role.fold(" ".join(key_of(text).split()[: len(name.split())])) == ROLE for text in texts if len(text) <= LINE)
    return written(name) if begins and sum(role.fold(key_of(text)) is not None for text in texts) >= _TWICE else None


def whom_else(blocks: Sequence[Block], titles: Sequence[str], address: str | None, first: int | None) -> Iterator[tuple[str, str]]:
    """Whom a page may be about that is not called by anybody's name, and the finding that says what tells it.

    `first` is the place of its first heading, where enough of its headings begin a guide's sections.
    """
    others = [title for title in titles if ends_in_somebody(title)]
    who = named_by(address, blocks)
    if who is not None and all(RoleWords(who).fold(key_of(title)) is not None for title in others):
        yield who, "occupation.by_address"
    if first is not None and not others and (who := led_by(blocks, first)) is not None:
        yield who, "occupation.told"
