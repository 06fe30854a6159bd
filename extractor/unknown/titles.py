"""Which lines of a text without markup are headings, on a page that no layout knows: by their words, and by what stands around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extractor.blocks import Block
from extractor.layouts.match import Row, key_of
from extractor.patterns import lazy
from extractor.unknown.among import SIDED, Labels, among, is_half
from extractor.unknown.bold import in_bold_too
from extractor.unknown.cells import behind_small, cards, in_table, is_column, is_fact, is_figure, is_listed, is_short, small_cards
from extractor.unknown.fact_runs import in_runs
from extractor.unknown.labels import counts_up, fact_cards, fact_rows, is_digest, is_label, labelled
from extractor.unknown.menus import ECHO, MENU, asides, contents_of, heads_of_contents, is_crumb, is_echo, jumps, menu_ends, named_contents
from extractor.unknown.numbered import counted, in_lists
from extractor.unknown.pictures import is_picture, unbuttoned
from extractor.unknown.shapes import LATEST, LINE, beside_capitals, ends, is_something_else, leads_on, leads_to_amount, may_be, repeats, titled
from extractor.unknown.standing import ANSWERS, CLOSES, OPENS, PRICED, SAYS_YOU, STATES, heads, is_button, is_inside, leads_to_steps, runs
from extractor.unknown.under import asks, mentions, shows
from extractor.unknown.wordings import Wordings

__all__ = ["Lines"]

_WORDS = 3
_LEAD_IN, _STRONG = 4, 9
"""A line of more words that a colon ends leads in to a list; where all of it is in bold, it may have more."""
_ELSE = 2
"""A line that asks, or names the occupation, may have so many words about something else."""
_BEGIN = frozenset({"section", "container"})
_STOPS = frozenset(".:")
_FACT = lazy(r"\A\d{1,2} or more\b|:\s?\S{0,3}\d(?!\d? (?:\w{1,12} ){0,2}(?:[Ss]teps|[Ss]tages|[Ww]ays|[Rr]easons|[Tt]hings)\b)")
"""A label with its figure ("Hours a week: 45") is no heading; so many steps are one."""


class Lines:
    """The lines of one page that read as headings; each is asked once."""

    def __init__(self, blocks: Sequence[Block], words: Wordings, title: int) -> None:
        self.blocks, self.words, self.title = blocks, words, title
        self.known: dict[int, bool] = {}
        short = Counter(key_of(block.words) for block in blocks if block.kind == "paragraph" and 0 < len(block.words) <= ECHO)
        self.echoes = {words for words, count in short.items() if count > _WORDS} | words.headings.lines
        """Keys of short lines that come back on the page: a picture's name, a link's sign, the site's own; none says what stands around it."""
        self.echo = [is_echo(block, self.echoes) for block in blocks]
        self.cards = cards(blocks) | small_cards(blocks, words.told) | fact_cards(blocks, self.says) | in_runs(blocks)
        """Where labels of cards of facts begin."""
        self.listed = contents_of(blocks) | self.cards | jumps(blocks, title, self.says) | named_contents(blocks, words.told)
        self.listed |= asides(blocks, title, words.is_site, words.told)
        """Where lines begin that are the page's contents, which all come again further down, labels of a card of facts, or stand beside the text."""
        self.items: frozenset[int] = frozenset()
        """Where headings begin that a reader of text takes for items."""
        self.items, self.contents = in_lists(blocks, self.says)
        """Where lines begin that say what stands further down as an item."""
        self.breaks: set[int] = set()
        """The places of headings that only end what stands before them."""
        self.labels = Labels(blocks, self.says)
        self.facts = fact_rows(blocks, self.sure)
        """Where labels with their values stand, a pair a line."""
        self.counted: frozenset[int] = frozenset()
        """The places of headings that their number alone tells."""
        self.colons = sum(block.words.endswith(":") and self.has_shape(block) and self.says(block.words) is not None for block in blocks)
        """How many usual wordings end in a colon: where some do, all headings may."""
        said = [block.words for block in blocks if self.has_shape(block) and not ends(block.words) and self.says(block.words) is not None]
        self.small = (low := sum(map(str.islower, said))) >= _WORDS and low * 2 > len(said)
        """Whether the page writes its headings without a capital: most lines that say a section's words have none."""
        self.loud = sum(map(str.isupper, said)) * 2 > len(said) > _WORDS
        """Whether it writes them in capitals."""

    def headings(self) -> set[int]:
        """The places of all lines behind the title that are headings."""
        found = {index for index in range(self.title + 1, len(self.blocks)) if self.is_heading(index)}
        found -= menu_ends(self.blocks, found, self.says)
        self.counted = frozenset(counted(self.blocks, self.title, found, may_be))
        found, self.breaks = among(self, found | self.counted)
        begun = heads_of_contents(self.blocks, self.listed, min(found, default=len(self.blocks)))
        begun |= in_bold_too(self, found | begun)
        self.breaks |= begun
        return found | begun

    def says(self, words: str) -> str | None:
        """The section that short words speak for and nothing else."""
        if not words or len(words) > LINE:
            return None
        rows = self.sure(words)
        found = self.words.told(words) if not rows else None
        return rows[0].field if rows else found.field if found is not None and not found.left else None

    def is_heading(self, index: int) -> bool:
        """Whether a line is a heading by its words, and by what stands before and after it."""
        if index not in self.known:
            self.known[index] = self._is_heading(index)
        return self.known[index]

    def _is_heading(self, index: int) -> bool:
        block, words, following = self.blocks[index], self.blocks[index].words, self.after(index)
        if not self.has_shape(block) or ends(words) or is_picture(words) or index in self.facts or labelled(self.blocks, index) or self.is_led(index):
            return False
        if index + 1 == len(self.blocks):  # nothing is left of what stood under the last heading
            return any(row.kind == "section" for row in self.sure(words))
        if following is None or (not following.words and not following.cells) or following.words[:1] == "©" or key_of(following.words[:ECHO]) in MENU:
            return False
        if leads_to_amount(words, following.words) or counts_up(words) or (index <= self.title + _WORDS and is_digest(words, self.says)):
            return False
        if self.opens_part(index):
            return True
        rows = [row for row in self.sure(words) if row.kind in _BEGIN]
        if not rows and (self.is_address(index) or PRICED.match(words)):
            return False
        leads_in = words[-1] == ":" and not (rows and following.kind == "paragraph")
        if index and ((leads_in and self.is_heading(index - 1)) or (words.islower() and is_figure(self.blocks, index - 1))):
            # What leads in to a list, and a figure's label below it.
            return False
        steps = leads_to_steps(words, following, self.words.told)
        if not steps and (is_column(self.blocks, index) or (not rows and is_figure([following], 0))):
            # The head of a column, and the label of a figure.
            return False
        opens = following.kind == "paragraph" and (
            is_inside(self.field(words, rows), following, self.sure, self.says) or repeats(following.words, words)
        )
        alike = following.kind == "paragraph" and self.speaks(following) and not (rows and in_table(self.blocks, index + 1))
        alike = alike and not is_half(self.blocks, index + 1) and not steps
        if alike and not opens and not (self.names(words) and not self.names(following.words)):
            return False
        loud = not self.loud and beside_capitals(self.blocks, index) and index - 1 != self.title and not (opens or steps or self.leads(index))
        if rows and (loud or is_fact(self.blocks, index, self.sure)):
            return False
        apart = self.names(words) or (following.start in self.cards and self.field(words, rows) == "key_facts")
        # Over labels with their figures that are the section's own, behind the last figure of a table.
        apart = apart or (bool(rows) and opens and is_figure(self.blocks, index + 2) and is_figure(self.blocks, index - 1))
        return (apart or not in_table(self.blocks, index)) and (bool(rows) or self.tells(index, opens=opens) or self.is_sites(index))

    def is_sites(self, index: int) -> bool:
        """Whether a line is a heading of the site's own, over running text: it ends what stands before it."""
        words = self.blocks[index].words
        *before, last = key_of(words).split() or [""]
        own = self.words.is_own(words) or (":" in words and self.words.is_site(words))
        told = (bool(before) or last in CLOSES) and words[0].isupper() and own
        return told and (heads(self.blocks, index, self.after(index)) or (LATEST.match(words) is not None and bool(self.stands(index))))

    def is_none(self, index: int) -> bool:
        """Whether a line is no heading, though it is shaped like one: an address, a label, one of the page's contents."""
        block = self.blocks[index]
        return self.is_address(index) or self.is_led(index) or block.words[:1] == "©" or block.start in self.listed

    def is_led(self, index: int) -> bool:
        """Whether a line is a label with its figure, one of a list's entries, a button's or somebody's words, or half of what the next line says."""
        words = self.blocks[index].words
        said = is_something_else(self.blocks, index, self.after(index))
        return said or is_button(words, self.after(index)) or _FACT.search(words) is not None or self.labels.has(index, self.after(index))

    def is_address(self, index: int) -> bool:
        """Whether a line stands right under a heading for more information: names of associations and schools are what stands there."""
        last = self.before(index)
        if last < 0 or not self.known.get(last, False) or self.blocks[index].words.endswith("?"):
            return False
        return any(row.field == "more_information" for row in self.sure(self.blocks[last].words))

    def opens_part(self, index: int) -> bool:
        """Whether a line right under a heading begins a part of that heading's section ("Pros" under "Pros and Cons")."""
        last = self.before(index)
        if last < 0 or not self.known.get(last, False):
            return False
        field = self.field(self.blocks[last].words, [row for row in self.sure(self.blocks[last].words) if row.kind == "section"])
        asks = self.blocks[last].words.endswith("?")
        return any(row.kind == "part" and (row.section == field or (asks and row.section in SIDED)) for row in self.sure(self.blocks[index].words))

    def after(self, index: int) -> Block | None:
        """The next block, or the one behind it where the next is a link's sign alone ("#" behind a heading), or a line that comes back."""
        return next((self.blocks[at] for at in range(index + 1, min(index + 1 + _WORDS, len(self.blocks))) if not self.echo[at]), None)

    def before(self, index: int) -> int:
        """The place of the block before another one, but for such lines; -1 where there is none."""
        at = index - 1
        while at >= max(0, index - _WORDS) and self.echo[at]:
            at -= 1
        return at

    def has_shape(self, block: Block) -> bool:
        """Whether a block is a short line of words."""
        shaped = block.start in self.items or (block.kind == "paragraph" and (not self.items or block.start not in self.contents))
        if 0 < block.strong < len(block.words) and {block.words[block.strong - 1], block.words[block.strong]} & _STOPS:
            return False  # a name in bold with its text behind it
        if not shaped or block.start in self.listed or block.furniture or is_crumb(block.words) or block.words[:1] == "©":
            return False
        return 0 < len(block.words) <= LINE and not _FACT.search(block.words)

    def sure(self, words: str) -> list[Row]:
        """What words are by a whole wording."""
        found = self.words.whole(words)
        return found.rows if found.sure else []

    def tells(self, index: int, *, opens: bool) -> bool:
        """Whether a line's verbs and nouns say which section it begins: the less it stands like a heading, the less else may it say."""
        words = self.blocks[index].words
        strong = self.blocks[index].strong >= len(words) or self.colons >= _WORDS
        if leads_to_steps(words, self.after(index), self.words.told):
            return True
        led = words[-1] == ":" and (leads_on(words) or len(words.split()) > (_STRONG if strong else _LEAD_IN))
        if led or (unbuttoned(words)[:1].islower() and not self.small):
            return False
        apart = opens or (words[-1] == ":" and self.colons >= _WORDS) or self.stands(index)
        lists = self.heads_list(index)
        if apart is None and not lists:
            return False
        apart = apart or lists or self.is_titled(index)
        if asks(self.blocks, index, self.listed) and (apart or ANSWERS.search(words)) and not self.words.is_interview(words):
            return True
        found = self.words.told(words)
        if apart:
            return found is not None or bool(self.words.by_keyword(words, lambda clue: shows(self.blocks, index, (), clue)).rows)
        if found is None or STATES.match(words):
            return False
        if self.names(words):
            return found.left <= _ELSE
        if not self.leads(index):
            return found.left <= bool(OPENS.match(words))
        sure = not found.left and (SAYS_YOU.match(words) or behind_small(self.blocks, self.before(index), words))
        # It may as well be the last of a list: the sentence has to be about the same.
        return bool(sure) or (found.left <= 1 and mentions(self.after(index) or self.blocks[index], found.field))

    def heads_list(self, index: int) -> bool:
        """Whether a line that says nothing but a section's words stands right before a list with bullets."""
        following = self.after(index)
        return following is not None and following.kind == "item" and following.number is None and self.says(self.blocks[index].words) is not None

    def is_titled(self, index: int) -> bool:
        """Whether a line before running text is written as titles are, and the line before it is not."""
        last = self.before(index)
        return self.leads(index) and titled(self.blocks[index].words) and last >= 0 and not titled(self.blocks[last].words)

    def leads(self, index: int) -> bool:
        """Whether a sentence follows a line: lists that lost their bullets are followed by the next heading more often than by running text."""
        return runs(self.after(index))

    def names(self, words: str) -> bool:
        """Whether a line asks something or names the occupation, as few items of a list do."""
        return words[-1] == "?" or (self.words.role is not None and self.words.role.fold(key_of(words)) is not None)

    def speaks(self, block: Block) -> bool:
        """Whether a line could be a heading itself by its words: two such lines in a row are contents, or a table's head."""
        words = block.words
        if not self.has_shape(block) or ends(words) or words[-1] == ":" or is_label(words):
            return False
        found = self.words.told(words)
        return bool(self.sure(words)) or (found is not None and not found.left)

    def field(self, words: str, rows: list[Row]) -> str | None:
        """The section that a line may begin."""
        said = rows[0] if rows else self.words.told(words)
        return said.field if said is not None else None

    def stands(self, index: int) -> bool | None:
        """Whether a line stands as a heading does, between an end and a beginning; None where it may be one of a list."""
        words = self.blocks[index].words
        numbered = self.blocks[index].number is not None and (self.blocks[index].start in self.items or index in self.counted)
        if numbered or self.blocks[index].strong >= len(words):
            return True
        last = self.before(index)
        before, following = self.blocks[last] if last >= 0 else None, self.after(index) or self.blocks[index]
        if before is not None and before.words.endswith(":"):
            return None
        if last >= 0 and self.known.get(last, False) and not self.names(words):
            # What stands right under a heading is its text, or the first of its list.
            return None if is_short(following) else False
        listed = before is not None and last != self.title and is_listed(before) and not self.known.get(last, False)
        if not listed:
            return True
        if self.names(words) or len(words.split()) >= _WORDS or self.leads(index):
            return False
        return None
