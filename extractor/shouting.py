"""Titles that a scraper wrote in capitals, in the case in which the page or its layout says the same elsewhere.

A title is put right as a whole where its words stand elsewhere in a row, else word by word. What case a word had that the page has in capitals
alone, nobody knows: a long one is written as titles and questions have most words, and a finding counts the titles that hold such words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import regex

from extractor.blocks import Block
from extractor.findings import Note, note
from extractor.layouts.plurals import numbers
from extractor.patterns import lazy
from extractor.recognise import ALONE, Recognised
from extractor.repairs import Repair
from extractor.text import Words

__all__ = ["unshout"]

_HABIT = 4
"""So many known headings in capitals show that titles are written so."""
_MOST = 200
_TITLE = 120
_TEXT = 1_000_000
_INITIALS = 3
"""So many letters at most may be initials ("QA", "CRM")."""
_COMMON = frozenset(
    "age aid air all am any are arm art bad be bed big bus but buy can car cut day did do dog dry ear eat egg end eye far fee few fit "
    "fun gas get go had has he her his hot how ice if is its job key led leg let lot low man map may me men my new no nor not now off "
    "oil old one our out own pay pet red run sea she sky so sun tax tea ten tip too top toy two up use van war was way we web wet who "
    "why win yes yet you".split()
)
"""Other words so short that are hardly ever initials."""
_FORMS = 50
_NEAR = 4
_BEFORE_FIRST = frozenset((".", "!", "?", "…", ""))
"""What stands before a sentence: the end of another one, or nothing."""
_WORD = lazy(r"\p{L}++(?:[’']\p{L}++)?+")
_SMALL = frozenset("a an and as at by for from in of on or per the to vs with de del des du und van von".split())
"""What begins small inside a title."""
_UNSPOKEN = lazy(
    r"(?!(?:bl|br|chr?|cl|cr|cz|dr|dw|fl|fr|gh|gl|gn|gr|kh|kl|kn|kr|ll|phr?|pl|pn|pr|ps|pt|rh|sch?|scl|scr|shr?|sk|sl|sm|sn|sph?|spl|spr|squ"
    r"|st|str|sv|sw|thr?|thw|tr|ts|tw|vl|wh|wr|zh)?[aeiouy]|[^aeiouy]?[aeiouy])[a-z]{4,5}"
)
"""Letters that no English word begins with are said one by one ("HVAC", "SDET"); a longer word may be a name of any language."""


def unshout(blocks: list[Block], keys: Sequence[str], found: Recognised, text: str) -> tuple[list[Block], list[Repair], list[Note]]:
    """The blocks with such titles in their own case, what was changed, and what nothing tells; headings that the layout knows stay as they are."""
    loud = [at for at, block in enumerate(blocks) if block.words.isupper() and 1 < len(block.words) <= _TITLE and block.kind != "row"]
    if found.rows is None or len(loud) <= _HABIT or sum(bool(found.rows[keys[at]]) for at in loud) < _HABIT:
        return blocks, [], []
    read = " ".join(text[:_TEXT].split())
    capitals = read.upper()
    if len(capitals) != len(read):
        return blocks, [], []
    # A heading's words that stand again are a question about the same.
    first = {keys[at]: at for at in reversed(loud)}
    own = [at for at in loud if not found.rows[keys[at]] or (blocks[at].words[-1] == "?" and first[keys[at]] < at)][:_MOST]
    quiet = _quiet(blocks, frozenset(loud), {word for at in own for word in _WORD.findall(blocks[at].words)}, found.occupation or "")
    titles, role = _titles(found)
    blocks, repairs, left = list(blocks), [], 0
    for at in own:
        words = blocks[at].words
        form = titles.get(words) or _form(words, read, capitals) or _word_by_word(words, role, quiet, read, capitals)
        if form is None:
            left += _WORD.search(words) is not None
            form = _word_by_word(words, role, quiet, read, capitals, guess=True)
        if form is not None and form != words:
            start, end = words.span
            repairs.append(Repair("case", start, end, str(words), form))
            blocks[at] = blocks[at]._replace(words=Words(form, words.start, words.starts, words.ends, words.parts, repaired=True))
    return blocks, repairs, [note("text.capitals", count=left)] if left else []


def _titles(found: Recognised) -> tuple[dict[str, str], tuple[regex.Pattern[str], str] | None]:
    """The layout's titles for the role by their capitals, and how the role is found among capitals."""
    name = found.occupation
    if name is None or found.layout is None or name.isupper():
        return {}, None
    titles = [title.replace("{role}", name) for title in found.layout.role.title if title != ALONE]
    pattern = regex.compile(r"(?<!\w)" + r"\s".join(numbers(word.upper(), "s|es|S|ES") for word in name.split()) + r"(?!\w)")
    return {title.upper(): title for title in titles if len(title.upper()) == len(title)}, (pattern, name)


def _form(words: str, read: str, capitals: str) -> str | None:
    """How the page writes the words where it doesn't shout, most often; None where it never does."""
    forms: Counter[str] = Counter()
    at = capitals.find(words)
    for _ in range(_FORMS):
        if at < 0:
            break
        form = read[at : at + len(words)]
        if form != words and form[0].isupper() == words[0].isupper():
            forms[form] += 1
        at = capitals.find(words, at + len(words))
    return forms.most_common(1)[0][0] if forms else None


def _quiet(blocks: Sequence[Block], loud: frozenset[int], asked: set[str], name: str) -> dict[str, Counter[str]]:
    """How often each of the asked words stands in which case in blocks that are no such titles, apart from the occupation's name.

    A sentence's first word has a capital anyway.
    """
    found: dict[str, Counter[str]] = {}
    for at, block in enumerate(blocks):
        words = block.words.replace(name, " " * len(name)) if name else block.words
        for match in _WORD.finditer(words) if at not in loud else ():
            word, start = match[0], match.start()
            if (upper := word.upper()) not in asked:
                continue
            begins = word[0].isupper() and word[1:].islower() and words[max(0, start - _NEAR) : start].rstrip("\"'“‘( ")[-1:] in _BEFORE_FIRST
            if not begins:
                found.setdefault(upper, Counter())[word] += 1
    return found


def _word_by_word(
    words: str, role: tuple[regex.Pattern[str], str] | None, quiet: Mapping[str, Counter[str]], read: str, capitals: str, *, guess: bool = False
) -> str | None:
    """A title put together of the role's name and of words that the page has elsewhere; None where it lacks one that is not to be guessed."""
    question = words.endswith("?")
    pieces: list[str | None] = []
    last = 0
    for match in role[0].finditer(words) if role else ():
        pieces.append(_cased(words[last : match.start()], quiet, question=question, first=not last, guess=guess))
        pieces.append(role[1] if role and match[0] == role[1].upper() else _form(match[0], read, capitals))
        last = match.end()
    pieces.append(_cased(words[last:], quiet, question=question, first=not last, guess=guess))
    form = "".join(piece for piece in pieces if piece is not None)
    return form if len(form) == len(words) else None


def _usual(word: str, before: str, *, question: bool) -> Counter[str]:
    """The form of a word that the page has in capitals alone: a short one that is no common word may be a name's initials."""
    small = word.lower()
    common = len(word) > _INITIALS or small in _SMALL or small in _COMMON or (question and small == "it") or (before, small) == ("de", "la")
    return Counter([small if common and not _UNSPOKEN.fullmatch(small) else word])


def _cased(words: str, quiet: Mapping[str, Counter[str]], *, question: bool, first: bool, guess: bool) -> str | None:
    """The words as running text has them, with capitals as a title or the beginning of a question has them."""
    form, last, before = "", 0, ""
    for match in _WORD.finditer(words):
        forms = quiet.get(match[0])
        if not forms and not guess:
            return None
        forms = forms if forms and match[0] != "I" else _usual(match[0], before, question=question)
        word = max(sorted(forms), key=forms.__getitem__)
        if (small := match[0].lower()) in forms and (not word.isupper() or len(word) == 1):
            # An ordinary word, whatever it is at the beginning of sentences.
            word = small if question or ((small in _SMALL or before == "de") and not (first and not last)) else small[0].upper() + small[1:]
        form += words[last : match.start()] + (word[0].upper() + word[1:] if first and not last and word.islower() else word)
        last, before = match.end(), match[0].lower()
    return form + words[last:]
