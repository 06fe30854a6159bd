"""What a heading says by its words alone: whole wordings that many sites share, the occupation left out, else one telling word."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extractor.layouts import generic
from extractor.layouts.match import ROLE, Headings, Row, headings_of, key_of
from extractor.layouts.model import Layout, Section
from extractor.layouts.role import RoleWords
from extractor.patterns import lazy
from extractor.unknown.clipped import clipped, work_of
from extractor.unknown.people import initials_of, is_somebody, names_somebody, spelled_out
from extractor.unknown.pictures import unbuttoned
from extractor.unknown.pieces import TAIL, pieces_of, unplaced
from extractor.unknown.site_words import is_site
from extractor.unknown.telling import SOMEONE, Told, told

__all__ = ["Wording", "Wordings", "field_of"]

_STORY = lazy(r"Meet (?!(?:The|Your|An?|Our|Some|These|With)\b)\p{Lu}[\p{L}'\u2019-]")
_MOST = 14
_LEADING = lazy(r"^(?:(?:part|chapter|section|step)\s)?(?:\d{1,2}|[ivx]{1,4}(?=\s)|(?<=t )(?:one|two|three|four|five|six|seven|eight))\s+(?=\D)")
_AMOUNT = lazy(r"\A\d[\d.,]*+(?:\s?[-\u2010-\u2014]\s?\d[\d.,]*+)?\+?\s\p{Ll}")
"""A number and what it counts ("8-9 hours"): no heading's number."""
_MEASURE = lazy(r"\A\d[\d ]{0,9} (?:hours?|days?|weeks?|months?|years?|minutes)(?: (?:a|an|per|of|or) \p{L}{1,20}){0,2}")
"""A length of time, which may be a label's value."""
_YEAR = lazy(r"\s(?:in|for|guide|of)?\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s")
_PLAIN = frozenset(
    "additional annual average basic common core current desired essential expected general helpful important job key main minimum necessary"
    " popular preferred primary projected required specific standard the top typical usual".split()
)
"""Words before a usual wording that change nothing of it ("Main Duties")."""
_PLAINS = 6
"""So many of them may stand there; a page of nothing else would cost the square of its length."""
_OF_ROLE = lazy(rf"\s?\b(?:(?:for|of|as|by|in|about|with|to|being|becoming)\s)?(?:an? |the )?{ROLE}(?: s\b)?\s?|{ROLE}")


_STEM, _NAME, _LONGEST = 3, 6, 120
_ELSE = 2
"""A part of a heading may say so much else, and speaks for the heading all the same."""

_ANYONE = frozenset({"one", "you", "they", "i", "workers", "them", "this", "it", "someone", "people", "these workers"}).union(
    f"this {what}" for what in ("occupation", "job", "career", "role", "profession", "trade", "position", "work")
)


class Wording(NamedTuple):
    """What a heading may begin, why, and whether it is more than a guess."""

    rows: list[Row]
    reason: str
    sure: bool

    @property
    def section(self) -> Row | None:
        """The first of the sections that it may begin."""
        return next((row for row in self.rows if row.kind == "section"), None)


class Wordings:
    """The common wordings, for pages about one occupation."""

    def __init__(self, layout: Layout, role: RoleWords | None = None) -> None:
        self.headings: Headings = headings_of(layout)
        self.sections: dict[str, Section] = {section.field: section for section in layout.section if section.field}
        self.role = role
        self.is_person = role is not None and names_somebody(role.role)
        last = key_of(role.role).split()[1:][-1:] if role is not None else []
        self.short = RoleWords(last[0]) if last and is_somebody(last[0]) else None
        """The last of several words of the name, which stands for it."""
        self.known: dict[str, Wording] = {}
        self.heard: dict[str, Told | None] = {}
        self.worded: dict[str, str | None] = {}
        self.work = work_of(role.role) if role is not None else None
        self.initials = initials_of(role.role) if role is not None else None
        self.clipped = clipped(role.role) if role is not None else None

    def whole(self, words: str) -> Wording:
        """What a heading is by a whole wording; no rows where it is none."""
        found = self.known.get(words)
        if found is None:
            found = self.known[words] = self._whole(self.spelled(unbuttoned(words)))
        return found

    def _whole(self, words: str) -> Wording:
        if _AMOUNT.match(words):
            return Wording([], "", sure=False)
        keys = list(self._keys(words))
        for key in keys:
            rows = self.headings.dated(key)
            if rows:
                return Wording(rows, "sure, its words are one of the usual wordings", sure=True)
        for key in keys[:2]:
            rows = self.headings.named(key)
            if rows:
                fits = self._is_role(key, best := max(rows, key=lambda row: len(row.heading)))
                # What all of the words are about goes before what a part of them names ("The Effect of Hours on Rigger Pay").
                own = (said := self.told(words)) is not None and said.field == best.field
                first = fits and not own and best.heading.startswith("{name}") and self.role is not None and _slot(key, best)
                other = self._inside(key, best, words) if fits and not first else self._other(first or words, best)
                if other is not None:
                    return other
                if not is_site(self.about(key)):
                    return Wording([best], f"likely, it reads {best.heading!r}", sure=fits)
        return Wording([], "", sure=False)

    def _keys(self, words: str) -> dict[str, None]:
        """The heading's key, then without numbers, years, a bracket at its end, and the occupation."""
        key = _LEADING.sub("", whole := key_of(words))
        keys = dict.fromkeys((key, _YEAR.sub(" ", f" {key} ").strip()) if "19" in key or "20" in key else (key,))
        bare = TAIL.sub("", words) if "(" in words else words
        if bare and bare != words:
            keys[_LEADING.sub("", key_of(bare))] = None
        if (short := unplaced(bare.rstrip("?"))) != words or len(key) != len(whole):
            keys[key_of(short)] = None
        if self.role is not None:
            for one in list(keys):
                folded = self.role.fold(one)
                if folded is not None and folded != ROLE:
                    keys[" ".join(_OF_ROLE.sub(" ", folded).split())] = None
        for one in list(keys):
            told = one.split() if one.partition(" ")[0] in _PLAIN else []
            plain = next((count for count, word in enumerate(told[:_PLAINS]) if word not in _PLAIN), _PLAINS)
            keys.update(dict.fromkeys(" ".join(told[count:]) for count in range(1, min(plain, len(told) - 1) + 1)))
        keys.pop("", None)
        return keys

    def spelled(self, words: str) -> str:
        """Words with the occupation's name for its initials ("SRE", "SREs") or its short form ("wind tech")."""
        if self.clipped is not None and self.role is not None:
            words = self.clipped.sub(self.role.role, words)
        if self.initials is None or self.role is None:
            return words
        return spelled_out(words, self.initials, self.role.role)

    def slots(self, words: str) -> list[str]:
        """The names that stand in the slots of the wordings that a heading fits."""
        return [name for _, name in self.named_in(words)]

    def named_in(self, words: str) -> list[tuple[str | None, str]]:
        """The same names, each with the section that its wording begins."""
        key = key_of(words)
        found = ((row.field, _slot(key, row)) for row in self.headings.named(key) if len(row.heading) > len("{name}") + _STEM)
        return [(field, name) for field, name in found if name and name not in _ANYONE and len(name.split()) <= _NAME]

    def _is_role(self, key: str, row: Row) -> bool:
        """Whether the words in a wording's slot may be the occupation: they are, or it is not known, or a word stands for it."""
        name = _slot(key, row)
        if self.role is None:
            return not row.heading.startswith("{name}")
        return name in _ANYONE or self.role.fold(name) is not None or (self.short is not None and self.short.fold(name) == ROLE)

    def _inside(self, key: str, row: Row, words: str) -> Wording | None:
        """What the words in a wording's slot speak for, where that is another section ("What is {the average salary of …}?")."""
        name = _slot(key, row)
        if row.field != "overview":
            return None
        whole = (self.role is not None and name not in _ANYONE and self.role.fold(name) != ROLE) or name.endswith("ing")
        return self._other(name, row) or (self._other(words, row) if whole else None)

    def _other(self, words: str, row: Row) -> Wording | None:
        """What words speak for by their verbs and nouns, where that is another section than a wording's."""
        found = self.by_keyword(words)
        return found if found.rows and found.rows[0].field != row.field else None

    def by_keyword(self, words: str, shows: Callable[[str], bool] | None = None) -> Wording:
        """What a heading may be by its verbs and nouns; `shows` says whether the text under it bears out a weak word."""
        found = self.told(words, shows)
        if found is None or found.field not in self.sections:
            return Wording([], "", sure=False)
        return Wording([self.row(found.field)], f"perhaps, for its words {found.word!r}", sure=False)

    def about(self, key: str) -> str:
        """What a heading's key says besides the name of the occupation, which may be called as a section is ("Interview Coach")."""
        folded = self.role.fold(key) if self.is_person else None  # type: ignore[union-attr]
        return key if folded is None else folded.replace(ROLE, SOMEONE)

    def row(self, field: str) -> Row:
        """What begins a section, as its first usual wording does."""
        section = self.sections[field]
        return Row("section", field, field, section, section.heading[0])

    def is_site(self, words: str) -> bool:
        """Whether a heading is the site's own."""
        return is_site(self.about(key_of(words))) or self.is_story(words)

    def is_story(self, words: str) -> bool:
        """Whether a heading is about one of those who do the work, whatever else it names ("Meet Jo, trainee")."""
        return _STORY.match(words) is not None and not self.about(key_of(words)).startswith(f"meet {SOMEONE}")

    def closes(self, words: str) -> bool:
        """Whether a heading ends an article, stands beside it, or is the site's own and nobody's name ("Latest posts")."""
        apart = any(row.kind == "container" or row.field in {"faq", "more_information", "related_careers"} for row in self.whole(words).rows)
        return apart or self.is_own(words)

    def is_own(self, words: str) -> bool:
        """Whether a heading is the site's own and no name; who wrote a page is its own as well ("About the author")."""
        key = key_of(words)
        return self.is_site(words) and (key.startswith(("about ", "meet ", "talk ", "speak ", "chat ")) or not is_somebody(key.rpartition(" ")[2]))

    def is_interview(self, words: str) -> bool:
        """Whether a heading's questions are those of employers."""
        return "interview" in words.casefold() and "interview" in self.about(key_of(words))

    def told(self, words: str, shows: Callable[[str], bool] | None = None) -> Told | None:
        """What a heading's words speak for, with the occupation as somebody; of what a colon parts, the first that says it in fewer words."""
        if shows is not None:
            return self._heard(words, shows)
        # A line is asked for by itself, and again for each of its neighbours.
        if words not in self.heard:
            self.heard[words] = self._heard(words, None)
        return self.heard[words]

    def _heard(self, words: str, shows: Callable[[str], bool] | None) -> Told | None:
        found = self._told(words, shows)
        if (found is not None and not found.left) or len(words) > _LONGEST:
            return found
        pieces = pieces_of(words)
        if any(is_site(key_of(piece)) for piece in pieces):
            return found
        for piece in pieces if pieces != [words] else ():
            part = self._told(piece)
            if part is not None and part.left <= _ELSE and (found is None or part.left < found.left or piece == pieces[0]):
                return part
        return found

    def _told(self, words: str, shows: Callable[[str], bool] | None = None) -> Told | None:
        if words not in self.worded:
            self.worded[words] = self._worded(words)
        worded = self.worded[words]
        return None if worded is None else told(worded, shows)

    def _worded(self, words: str) -> str | None:
        """The key of words that may speak for a section, with the occupation as somebody."""
        whole = key_of(self.spelled(unplaced(unbuttoned(words))))
        key = _LEADING.sub("", whole)
        if len(key.split()) > _MOST or is_site(self.about(key)) or (whole[:1].isdigit() and _MEASURE.fullmatch(whole)):
            return None
        folded = self.role.fold(key) if self.role is not None else None
        while self.role is not None and folded is not None:
            again = self.role.fold(folded)
            if again is None or again == folded:
                break
            folded = again
        worded = (folded or key).replace(ROLE, SOMEONE)
        if self.work is not None and folded is None:
            worded = self.work.sub(SOMEONE, worded)
        return " ".join(worded.split())


def _slot(key: str, row: Row) -> str:
    """The words that stand in a wording's slot."""
    start, _, end = row.heading.replace("{a} {name}", "{name}").partition("{name}")
    return key[len(key_of(start)) : len(key) - len(key_of(end))].strip()


def field_of(heading: str) -> tuple[str | None, str]:
    """The section that a heading may begin, and why; `{role}` may stand in it for the occupation."""
    wordings = Wordings(generic(), RoleWords(SOMEONE))
    words = heading.replace("{a} ", "a ").replace("{roles}", "someone").replace("{role}", "someone").replace("{years}", "").replace("{year}", "")
    for found in (wordings.whole(words), wordings.by_keyword(words)):
        if found.section is not None:
            return found.section.field, found.reason
    return None, ""
