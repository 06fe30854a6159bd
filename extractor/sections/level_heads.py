"""The header of a table of pay by level: which column stands where, in the layout's words or others, in cells or run together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase

from extractor.layouts.match import key_of
from extractor.layouts.model import Table as TableData
from extractor.patterns import lazy
from extractor.sections.base import Desk
from extractor.sections.columns import BY_STATISTIC, NO_FIGURE
from extractor.text import Words
from extractor.values.pay import context_of

__all__ = ["LEVEL", "Heads", "says_amount"]

LEVEL = 120
"""The longest name of a level, and the longest line of heads."""
_HEAD = 40
"""A longer cell is no head of a column."""
_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
"""Capitals to small letters, each of which stays where it is."""
_STATISTIC = lazy(r"\b(?i:median|average|mean)(?=\b|\p{Lu})")


def says_amount(words: str) -> bool:
    """Whether a cell has a number, or says that there is none."""
    return any(map(str.isdigit, words)) or words in NO_FIGURE


class Heads:
    """The columns of such a table, as far as the page tells them."""

    def __init__(self, data: TableData, desk: Desk) -> None:
        self.desk = desk
        self.columns = {key_of(text): name for name, texts in data.columns.items() for text in texts}
        self.texts = dict(data.columns)
        self.order: list[str] = []
        self.headers: dict[str, Words] = {}

    def pay_columns(self) -> list[str]:
        """The columns of figures in the page's order; those whose header was lost come in the layout's."""
        return [name for name in dict.fromkeys((*self.order, *self.texts)) if name != "level"]

    def take(self, cells: Sequence[Words]) -> bool:
        """Whether the cells are the header, or a part of it; remembers the columns' order."""
        names = [self.columns.get(key_of(cell)) for cell in cells]
        # A line of all heads says more than one statistic: asked first, or it is taken for the last one's column.
        found = self.in_line(cells[0]) if len(cells) == 1 and not names[0] else []
        if len(found) < 2 and not all(names) and self.order in ([], ["level"], ["level", "median"]):
            cells = self.parted(cells[0]) if len(cells) == 1 else cells
            names = self.stated(cells)
        if len(found) < 2:
            found = [(name, cell) for name, cell in zip(names, cells, strict=True) if name]
            if len(found) < 2 and not all(names):
                return False
        self.keep(found)
        return True

    def stated(self, cells: Sequence[Words]) -> list[str | None]:
        """The columns of a header in other words than the layout's, such as another country's, by the statistic that each cell names."""
        keys = [self.columns.get(key_of(cell)) for cell in cells]
        names = [
            key or (None if says_amount(cell) or len(cell) > _HEAD else BY_STATISTIC.get(context_of(cell).statistic or ""))
            for key, cell in zip(keys, cells, strict=True)
        ]
        if len(cells) == len(self.pay_columns()) + 1 and not names[0]:
            names[0] = "level"
        return names if all(names) and len(set(names)) == len(names) else keys

    def parted(self, words: Words) -> list[Words]:
        """The cells of such a header that run together in one line: the first one's own words, then up to each statistic."""
        level = next((len(text) for text in self.texts["level"] if words.casefold().startswith(text.casefold())), 0)
        ends = [match.end() for match in _STATISTIC.finditer(words)] if len(words) <= LEVEL and not says_amount(words) else []
        if not level or not 0 < len(ends) <= len(self.pay_columns()) or words[ends[-1] :].strip(" |"):
            return [words]
        return [words.cut(start, end) for start, end in pairwise([0, level, *ends])]

    def in_line(self, words: Words) -> list[tuple[str, Words]]:
        """A header whose cells run together in one line."""
        found = []
        at = 0
        folded = words.casefold()
        for name, texts in sorted(self.texts.items(), key=lambda item: max(folded.find(text.casefold()) for text in item[1])):
            for text in texts:
                start = folded.find(text.casefold(), at)
                if start >= 0:
                    found.append((name, words.cut(start, start + len(text))))
                    at = start + len(text)
                    break
        rest = len(words.replace(" ", "")) - sum(len(cell.replace(" ", "")) for _, cell in found)
        return found if rest <= 2 else []

    def after(self, words: Words) -> Words:
        """What follows a header that runs into the rows."""
        at = 0
        found = []
        plain = words.translate(_LOWER)
        for name in self.by_first(words):
            start = min((place for text in self.texts[name] if (place := plain.find(text.translate(_LOWER), at)) >= 0), default=-1)
            if start < 0 or words[at:start].strip(" |"):
                break
            end = start + max(len(text) for text in self.texts[name] if plain.startswith(text.translate(_LOWER), start))
            found.append((name, words.cut(start, end)))
            at = end
        if len(found) < 2:
            found, at = self.of_run(words)
        self.keep(found)
        return words.cut(at) if found else words

    def of_run(self, words: Words) -> tuple[list[tuple[str, Words]], int]:
        """Such a header in other words than the layout's ("LevelUK MedianUK AverageJunior£30k"), before a level and its figures; and its end."""
        ends = [match.end() for match in _STATISTIC.finditer(words, 0, LEVEL)]
        width = len(self.pay_columns())
        if len(ends) < width:
            return [], 0
        at = ends[width - 1]
        after = words[at:].lstrip(" |")
        cells = self.parted(words.cut(0, at)) if after[:1].isupper() and says_amount(after) else []
        names = self.stated(cells)
        return ([(name, cell) for name, cell in zip(names, cells, strict=True) if name], at) if len(cells) == width + 1 and all(names) else ([], 0)

    def by_first(self, words: Words) -> list[str]:
        """The columns in the order in which their words first stand."""
        plain = words.translate(_LOWER)
        places = {
            name: min((at for text in texts if (at := plain.find(text.translate(_LOWER))) >= 0), default=len(words))
            for name, texts in self.texts.items()
        }
        return sorted(self.texts, key=lambda name: places[name])

    def keep(self, found: Sequence[tuple[str, Words]]) -> None:
        """Remember the columns' order and their headers."""
        for name, cell in found:
            if name not in self.headers:
                self.order.append(name)
                self.headers[name] = cell
            self.desk.mark(cell)
