"""What a heading says by its words alone: whole wordings that many sites share, the occupation left out, else one telling word."""

from __future__ import annotations

from typing import NamedTuple

from extractor.layouts.match import ROLE, Headings, RoleWords, Row, headings_of, key_of
from extractor.layouts.model import Layout, Section
from extractor.patterns import lazy

__all__ = ["KEYWORDS", "Wording", "Wordings"]

KEYWORDS: tuple[tuple[str, str], ...] = (
    ("faq", r"faqs?|frequently asked|questions (?:and answers|about|people)"),
    ("related_careers", r"(?:related|similar|alternative|other) (?:careers?|jobs?|occupations?|roles?|professions?|positions?)|jobs like"),
    ("pros_and_cons", r"pros and cons|advantages and disadvantages|benefits and drawbacks|is it worth"),
    ("how_to_become", r"how to (?:become|get (?:in|into|started|hired)|break into|enter)|steps to|path to becoming|becoming an?|entry routes?"),
    ("salary", r"salary|salaries|wages?|earnings|how much|(?:to|you|they|can) earn|pay(?! for| off| back| attention)|paid|compensation|income"),
    ("outlook", r"outlook|job growth|in demand|demand for|job market|labou?r market|prospects|projections?|employment growth|future of"),
    ("career_path", r"career (?:paths?|progression|ladder|development|advancement|growth|trajectory)|advancement|promotions?|progression"),
    ("education", r"education(?:al)?|degrees?|training|certifications?|certificates?|licens(?:e|es|ing|ure)|courses?|schooling|apprenticeships?"),
    ("qualifications", r"skills?|qualifications?|requirements?|competenc(?:y|ies)|qualities|abilities|traits"),
    ("responsibilities", r"duties|responsibilities|tasks|job description|day in the life|day to day"),
    ("work_environment", r"work(?:ing|place)? (?:environment|conditions?|hours|settings?|schedules?)|workplaces?|hours"),
    ("specializations", r"speciali[sz]ations?|speciali[sz]ms|specialt(?:y|ies)|types of"),
    ("tools", r"tools|software|technolog(?:y|ies)|equipment"),
    ("more_information", r"more information|useful links|professional (?:associations|organi[sz]ations|bodies)"),
)
"""Words that speak for a section where no whole wording fits; the first row that fits counts."""

_COMPILED = tuple((field, lazy(rf"\b(?:{words})\b")) for field, words in KEYWORDS)
_SITE = lazy(
    r"\b(?:we|our|us|your|author|editor|editorial|article|articles|privacy|cookies?|newsletter|subscribe|comments?|template|templates|resumes?|cvs?"
    r"|cover letters?|interviews?|posts?|posting|courses? from|tuition|find schools?|jobs near|latest|partners?|sponsored|advert\w*|about this)\b"
)
"""Words of headings that are the site's own, whatever else they say."""
_WEAK = 4
"""Such words tell in short headings only: a longer one is about something else that has them."""
_WEAK_FIELDS = frozenset({"tools", "specializations"})
_MOST = 10
_LEADING = lazy(r"^(?:(?:part|chapter|section|step)\s)?(?:\d{1,2}|[ivx]{1,4}(?=\s))\s+(?=\D)")
_YEAR = lazy(r"\s(?:in|for|guide|of)?\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\s")
_PLAIN = frozenset({
    "additional", "annual", "average", "basic", "common", "core", "current", "essential", "expected", "general", "helpful", "important", "job", "key",
    "main", "necessary", "primary", "projected", "required", "standard", "typical", "usual",
})  # fmt: skip
"""Words before a usual wording that change nothing of it ("Main Duties")."""
_TAIL = lazy(r"\s*\([^()]{1,60}\)\s*[:?]?\s*$")
_OF_ROLE = lazy(rf"\s*\b(?:(?:for|of|as|by|in|about|with|to|being|becoming)\s)?(?:an? |the )?{ROLE}(?: s\b)?\s*|{ROLE}")


_ANYONE = frozenset({"one", "you", "they", "i", "workers", "them", "this", "it", "someone", "people"})


class Wording(NamedTuple):
    """What a heading may begin, why, and whether it is more than a guess."""

    rows: list[Row]
    reason: str
    sure: bool


class Wordings:
    """The common wordings, for pages about one occupation."""

    def __init__(self, layout: Layout, role: RoleWords | None = None) -> None:
        self.headings: Headings = headings_of(layout)
        self.sections: dict[str, Section] = {section.field: section for section in layout.section if section.field}
        self.role = role
        self.known: dict[str, Wording] = {}

    def whole(self, words: str) -> Wording:
        """What a heading is by a whole wording; no rows where it is none."""
        found = self.known.get(words)
        if found is None:
            found = self.known[words] = self._whole(words)
        return found

    def _whole(self, words: str) -> Wording:
        keys = list(self._keys(words))
        for key in keys:
            rows = self.headings.dated(key)
            if rows:
                return Wording(rows, "sure, its words are one of the usual wordings", sure=True)
        for key in keys[:2]:
            rows = self.headings.named(key)
            if rows:
                best = max(rows, key=lambda row: len(row.heading))
                other = self._inside(key, best)
                if other is not None:
                    return Wording([other[0]], other[1], sure=False)
                if not _SITE.search(key):
                    return Wording([best], f"likely, it reads {best.heading!r}", sure=self._is_role(key, best))
        return Wording([], "", sure=False)

    def _keys(self, words: str) -> dict[str, None]:
        """The heading's key, then without numbers, years, a bracket at its end, and the occupation."""
        key = _LEADING.sub("", key_of(words))
        keys = {key: None, _YEAR.sub(" ", f" {key} ").strip(): None}
        bare = _TAIL.sub("", words)
        if bare and bare != words:
            keys[_LEADING.sub("", key_of(bare))] = None
        if self.role is not None:
            for one in list(keys):
                folded = self.role.fold(one)
                if folded is not None and folded != ROLE:
                    keys[" ".join(_OF_ROLE.sub(" ", folded).split())] = None
        for one in list(keys):
            words_left = one.split()
            while len(words_left) > 1 and words_left[0] in _PLAIN:
                words_left.pop(0)
                keys[" ".join(words_left)] = None
        keys.pop("", None)
        return keys

    def _is_role(self, key: str, row: Row) -> bool:
        """Whether the words in a wording's slot may be the occupation: they are, or it is not known, or a word stands for it."""
        name = _slot(key, row)
        return self.role is None or name in _ANYONE or self.role.fold(name) is not None

    def _inside(self, key: str, row: Row) -> tuple[Row, str] | None:
        """What the words in a wording's slot speak for, where that is another section ("What is {the average salary of …}?")."""
        found = self.by_keyword(_slot(key, row))
        return (found.rows[0], found.reason) if found.rows and found.rows[0].field != row.field and row.field == "overview" else None

    def by_keyword(self, words: str) -> Wording:
        """What a heading may be by one of its words."""
        key = key_of(words)
        if len(key.split()) > _MOST or _SITE.search(key):
            return Wording([], "", sure=False)
        bare = self.role.fold(key) if self.role is not None else None
        for field, pattern in _COMPILED:
            match = pattern.search(bare or key)
            section = self.sections.get(field)
            if match and section is not None and not (field in _WEAK_FIELDS and len(key.split()) > _WEAK):
                return Wording([Row("section", field, field, section, section.heading[0])], f"perhaps, for its word {match[0]!r}", sure=False)
        return Wording([], "", sure=False)


def _slot(key: str, row: Row) -> str:
    """The words that stand in a wording's slot."""
    start, _, end = row.heading.replace("{a} {name}", "{name}").partition("{name}")
    return key[len(key_of(start)) : len(key) - len(key_of(end))].strip()
