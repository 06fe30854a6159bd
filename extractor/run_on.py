"""Blocks that a scraper joined without a space, as the text of a page's nodes has them: parted where one ends and the next follows at once.

Done only on a page that does so throughout; elsewhere "example.Inc" is a slip or a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import regex

from extractor.blocks import Block
from extractor.joined_names import between_names, names_twice
from extractor.repairs import Repair, divide

__all__ = ["END", "OPENS", "SHORTENED", "joints_of", "part_sentences", "spaced"]

_ENOUGH = 6
"""So many sentences that end in a page's glue, and that are more than one in `_SHARE` of all, are a habit."""
_SHARE = 8
END = (
    r"(?<=(?:(?:\p{Ll}\p{Ll}|\p{Ll}[’'][st]|\p{Lu}\p{Lu}s|[\p{Nd}/–-]\p{Nd}|\s\p{Nd}|\p{Nd}[\p{Lu}k]s?|°[CF]|\p{Nd}\s?[kmMGT]?(?:W|V|A|B|Hz|Wh)|\p{Nd}\sKB|\p{Nd}s|\p{Nd}\s\p{Ll}\p{Lu}|[)%+”\"’]|&\p{Lu})[.!?…]"
    r"|(?:\p{L}\p{L}|\p{L}\.|[+#])\?)[)”\"’]?)"
)
"""Where a sentence ends; an abbreviation or an initial is no end."""
_GLUED = regex.compile(rf"{END}(?<!\p{{Lu}}\p{{Ll}}{{1,20}}\p{{Lu}}\p{{Ll}}{{1,20}}\.(?=AI\s))(?=(?!NET\s\p{{Lu}})[\p{{Lu}}“]|\.\p{{Lu}}{{2,8}}\s)")
_SPACED = regex.compile(rf"{END}\s")
OPENS = regex.compile(r"\s?[\p{Lu}\p{Nd}“\"]")
"""How the text behind a heading may begin."""
_BEGINNERS = (
    "An?|The|They|These|This|That|Their|There|We|You|Your|What|How|When|While|With|For|If|Some|Most|Many|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|"
    "Every|Each|Both|Few|Several|Another|Nobody|Nothing|Somebody|Someone|Everybody|Everyone|Everything|Who|Whoever|Which|Where|Why|Because|Since|Without"
)
SHORTENED = "no|nos|vol|fig|sec|ch|pp|art|nr|approx|ca|al|vs|etc"
"""What a full stop makes short, and words follow."""
_ITEM_END = rf"(?<=(?:[\p{{Ll}}’']\p{{Ll}}|\))[.!?])(?<!\b(?:{SHORTENED})\.)"
_ACTS = (
    "Administer|Advise|Analy[sz]e|Assess|Assist|Attend|Calculate|Collaborate|Collect|Communicate|Compile|Conduct|Configure|Consult|Coordinate|Debug|Deliver|"
    "Develop|Diagnose|Discuss|Educate|Ensure|Estimate|Evaluate|Examine|Explain|Identify|Implement|Inspect|Install|Interpret|Investigate|Maintain|Negotiate|"
    "Obtain|Operate|Optimi[sz]e|Organi[sz]e|Oversee|Participate|Perform|Prepare|Provide|Recommend|Repair|Respond|Supervise|Teach|Translate|Troubleshoot|Verify"
)
"""What duties begin with, and no name's second half."""
_MATTERS = "ing|ment|ness|[st]ion|[ae]nce|[ei]ty|ous|less|ful"
_PLACES = (
    # What small letters may follow is looked for by the sign before it, which is in few places.
    # A list's next item may begin with a figure or small; behind an abbreviation or inside an address no block ends.
    rf"{_ITEM_END}(?=\p{{Nd}}(?:[\p{{Nd}}\p{{Lu}}/+%:]{{0,5}}|\p{{Nd}}{{0,2}}(?:st|nd|rd|th))[\s-]\p{{L}})",
    r"(?<=(?:[\s?]|\A)(?:No|Yes)\.)(?=(?:Are|Can|Could|Do|Does|How|Is|Should|What|When|Where|Which|Who|Why|Will|Would)\s)",
    r"[.!?](?<=\p{Nd}{3}[.!?])(?=\p{Ll}\p{Lu}\p{Ll})",
    r"(?<=\p{L}\.?\))(?=\p{Nd}{1,3}\+?\s\p{Ll}{3})",
    r"(?<=\p{Ll}\p{Ll}[.?!:]?)(?=\d{1,2}\.\s\p{Lu}\p{Ll})",  # a step with its number
    r"(?<=\p{Ll}\p{Ll})(?=(?:Are|Can|Could|Did|Do|Does|Has|Have|Is|Should|Was|Will|Would)\s\p{Ll})",
    r"(?<=(?<![\p{L}\p{N}])\p{Ll}{3,24})(?=\.NET\s\p{Lu})",
    r"(?<=\d\s?[ap]\.m\.)(?=[\"“]?\p{Lu}\p{Ll})|(?<=[.!?][\"”])(?=[\"“]\p{Lu})",
    rf"[.!?]{_ITEM_END}(?!(?:com|org|net|edu|gov|info|app|dev|html|json|yaml|toml)\b)(?=\p{{Ll}}{{3,21}}\s\p{{Ll}}|\p{{Ll}}[\p{{Lu}}-]\p{{L}})",
    r":(?<=\s\p{Ll}+\s\p{Ll}+:)(?=\p{Lu}\p{Ll})",  # a sentence that leads to a list; before a description stands a name
    r"\)(?<=\p{Ll}{3}\))(?=\p{Ll}{4,24}[\s,])",
    r"(?<=[\p{L}!?]\))(?=\p{Lu}\p{Ll}{1,28}[\s:,]|A\s\p{Ll})",
    r"(?<=[\p{L}\p{Nd}%]{2}\))(?=\p{Lu}\p{Ll}{1,28}[\s:,.-]|\p{Lu}[+&/-]\p{L}|\p{Lu}[+][\p{Nd}+]|\p{Lu}{2,8}[\s,]|\p{Lu}{1,4}\p{Ll}{2,28}[\s:,])",
    r"(?<=[\p{Ll}\p{Nd})]|\p{L}[+#])(?=“\p{Lu})",  # no quotation begins inside a word
    r"(?<=\p{Ll}\p{Ll}[+#])(?=\p{Lu})",
    r"(?<=\p{Ll}\p{Ll}|\p{L}\))(?=(?:\p{Lu}\p{Ll}{0,2}\.){2,3}[\s,(])",  # a degree or a country in initials
    r"(?<=\p{Lu}\p{Lu})(?=(?:[BM]\.(?:A|S|Sc|Ed|Eng|Com)|Ph\.D)\.\s)",
    r"(?<=\p{Ll}\s[?!])(?=\p{Lu}\p{Ll}{0,28}\s)",  # as the French set it
    r"(?<=\b(?:19|20)\d\d|\d,\d{3})(?=\p{Lu}\p{Ll}{1,24}\s)",  # behind a year or an amount; other figures begin names ("7Zip")
    r"(?<=[\p{L})])(?=\d{1,2}(?:\s?[-\u2010-\u2014]\s?\d{1,2}|\+)\s?(?:years?|yrs?)[\p{Lu}\p{Nd}“\"])",
    r"(?<=\p{Ll}\p{Ll}|\p{L}\)|\p{Lu}\p{Lu})(?=\d{1,2}\+?\s(?:[-–]\s?\d{1,2}\s)?years?\s)",
    # Capitals alone end a sentence where a longer word begins the next: "ASP.NET" and "VB.Net" are names.
    r"\.(?<=\p{Lu}\p{Lu}\.)(?=(?!(?:Net|Com|Org)\b)\p{Lu}\p{Ll}{2,28}[\s:,-]|(?:As|At|By|If|In|It|No|Of|On|Or|So|To|Up|We)\s|A\s\p{Ll}|\p{Ll}\p{Lu}\p{Ll}{3})",
    r"(?<=(?<!\p{L})\p{Ll}{4,21}\s\p{Lu}\.)(?=\p{Lu}\p{Ll}{2,28}\s[\p{Ll}\p{Nd}])",  # "while you build B.": behind a longer word stands no initial
    r"(?=\p{Lu})(?<=(?<![\p{L}\p{N}.-])\p{Ll}{4,21})(?=(?!OS\b)\p{Lu}{2,8}\s)",
    r"(?=\p{Lu})(?<=(?<![\p{L}\p{N}.-])\p{Ll}{7,21})(?=\p{Lu}{2,8}[,(])",
    r"(?<=\p{Ll}\p{Ll})(?=\p{Lu}{4,8}[\s-])",
    r"(?<=\d[kKmM]?\+?\s\p{Lu}{3}\)?\.)(?=\p{Lu}{2,8}\s)|(?<=(?<!\p{L})\p{Ll}{2,20}-\p{Lu}\.)(?=\p{Lu}\p{Ll}{2})",  # "USD.NHS pay", "big-O.Memory"
    r"(?<=\p{L}O\p{Nd})(?=\p{Lu}\p{Ll}{3,24},?\s\p{Ll})|(?<=\p{Ll}{3})(?=\d{1,3},\d{3}\s\p{Ll})",  # "SpO2Administer oral", "arithmetic8,000 hours"
    r"(?<=\s\p{Nd}{2})(?=\p{Lu}\p{Ll}{7,24}\s\p{Ll})|(?<=\p{Ll}\p{Ll}\")(?=\p{Lu}[\p{Ll}\s])",
    r"(?<=(?<![\p{L}\p{N}.-])\p{Ll}{4,24})(?=(?:As|At|By|He|If|It|My|No|Or|So|We)[\s-]|In\s(?:many|most|some)\s)",
    r"(?<=/\d{1,2})(?=\p{Lu}\p{Ll}{2,24}\s)",
    # What is done or had is no brand's first half.
    rf"(?<=(?<![\p{{L}}\p{{N}}.-])\p{{Lu}}\p{{Ll}}{{2,20}}(?:{_MATTERS}))(?<!\bSpring)(?=\p{{Lu}}\p{{Ll}}{{1,20}}(?:,|['’]s|-\p{{Ll}}{{2,20}})?\s\p{{Ll}})",
    # No name has such a word glued into it with a space after it.
    rf"(?<=\p{{Ll}}\p{{Ll}})(?=(?:{_BEGINNERS})\s)",
    # No word begins small and goes on with a capital, but names of programs, which are short.
    r"(?=\p{Lu})(?<=(?<![\p{L}\p{N}.-])\p{Ll}{4,24})(?=\p{Lu}\p{Ll}(?:[\p{Ll}\p{Lu}]|-\p{L})|(?!OS\b)\p{Lu}{2,6}\p{Ll})",
    r"(?<=(?<![\p{L}\p{N}.-])\p{Ll}{3})(?=\p{Lu}\p{Ll}{2,24}(?:,?\s\p{Ll}|\s[\p{Lu}&(]|:\s)|\p{Lu}\p{Ll}{1,24}['’-]\p{Ll})",
    r"(?<=\p{L}-\p{Ll}{4,24})(?=\p{Lu}\p{Ll}{3})|(?<=\p{Nd}\s?°[CF])(?=\p{Lu}\p{Ll}{2})",
    rf"(?<=\p{{Ll}}\p{{Ll}}|\p{{Nd}}|[)%])(?=(?:{_ACTS})\s\p{{Ll}}{{2}})",
    r"(?<=\d%)(?=\p{Lu}\p{Ll}{2,24}\s)|(?<=\d,\d{3})(?=A\s\p{Ll})|(?<=\p{Ll}{3})(?=\d{1,2}\s[ap]\.m\.)",
    r"(?<=\s(?:as|at|be|by|do|go|in|is|it|me|no|of|on|or|so|to|up|us))(?=\p{Lu}\p{Ll}{1,24}\s)",
)
_TITLE_WORDS = r"(?:\.(?=\p{Lu}))?(?:\p{Ll}?\p{Lu}|[\p{Nd}(])\S{0,40}\s|(?:a|an|and|at|by|for|from|in|of|on|or|the|to|vs\.?|with|&|/)\s"
_TITLED = (
    r"{1,8}(?:\p{Lu}[\p{Ll}-]{4,40}(?<!-)(?=\p{Lu}\p{Ll}{2,40}(?:-\p{Ll}{1,20})?,?\s[\p{Ll}\p{Nd}]|(?:At|By|In|On)\s\p{Nd})|\p{Lu}{3,8}(?=\p{Lu}\p{Ll}{2,40}\s\p{Ll})"
    r"|(?:\p{Lu}\p{Ll}{3}|\p{Lu}{2,4})(?=\p{Lu}\p{Ll}{2,40}(?:(?<!ss)(?<=s)|(?<=ing)|-\p{Ll}{2,20}),?\s[\p{Ll}\p{Nd}])"
    r"|(?:Lead|Chef|Cook|Aide|Host|Head|Tech)(?=\p{Lu}\p{Ll}{2,40},?\s\p{Ll})"
    r"|\p{Lu}[\p{Ll}-]{4,40}(?<!-)(?=\p{Lu}\p{Ll}{2,40}(?<!ss)(?<=s)\s\p{Lu}[^\p{Ll}\s]{0,8}\s\p{Ll}))"
)
"""A title of two words or more, and the sentence that its last word runs into; that of a short last word begins with a verb ("LeadTakes a")."""
_OPENING = regex.compile(
    r"\A(?:[\p{Lu}\p{Nd}][^\s,.;:]{0,30}\s|(?:a|an|and|at|by|for|from|in|of|on|or|the|to|vs|with|&|/)\s){2,9}"
    r"\p{Lu}\p{Ll}{2,40}(?=(?:\p{Lu}\p{Ll}{1,40}|A),?\s[\p{Ll}\p{Nd}])"
)
"""A title of three words or more that begins a line which holds a section, and the sentence that it runs into."""
_TAIL = regex.compile(
    rf"{END}\s(?=[\p{{Lu}}\p{{Nd}}(][^\s.!?:;]{{0,30}}\s(?:[\p{{Lu}}\p{{Nd}}(][^\s.!?:;]{{0,30}}\s|(?:a|an|and|at|by|for|from|in|of|on|or|the|to|vs|with|&|/)\s){{0,7}}\p{{Lu}}[^\s.!?:;]{{1,30}}\Z)"
)
"""The title of two words or more that the words before a cut end with, behind a sentence."""
_NO_NAMES: frozenset[str] = frozenset()
_NEAR = 120
"""No such title is longer."""
_HOLDS = 160
"""A line that holds a section is longer."""
_WINDOW = 72
"""So much of what follows a cut shows whether its first word is joined."""
_TWO_WORDS = regex.compile(r"\p{Lu}\p{Ll}{1,24}(?=\p{Lu}\p{Ll})")
"""A word that another one follows at once."""
_TITLE = 500
"""No such title, with the words that show that it has ended, is longer."""


def part_sentences(blocks: list[Block], text: str, role: str | None, *, enough: int = _ENOUGH) -> tuple[list[Block], list[Repair]]:
    """The blocks cut where one ends in the next; as they are on a page that has no such habit, which `enough` sentences show that end in glue."""
    glued = sum(1 for _ in _GLUED.finditer(text))
    if glued < enough or glued * _SHARE < sum(1 for _ in _SPACED.finditer(text)):
        return blocks, []
    patterns, titled = _patterns(role), _titled(role)
    names = names_twice(text)
    parted: list[Block] = []
    repairs: list[Repair] = []
    for block in blocks:
        cuts = [] if block.kind in {"row", "rule", "heading"} else _cuts(block.words, patterns, titled, names)
        cuts += _tails(block.words, cuts)
        pieces = divide(block, cuts) if cuts else [block]
        for before, after in pairwise(pieces):
            end, start = before.words.end, after.words.start
            if end == start:
                around = text[end - 1 : start + 1]
                repairs.append(Repair("glue.sentence", end - 1, start + 1, around, f"{around[0]}\n{around[1:]}"))
        parted.extend(pieces)
    return parted, repairs


def joints_of(words: str, role: str | None) -> list[int]:
    """Where one line's items may have been joined, whatever the page's habit."""
    return _cuts(words, _patterns(role), _titled(role), _NO_NAMES)


def _cuts(words: str, patterns: Sequence[regex.Pattern[str]], titled: regex.Pattern[str], names: frozenset[str]) -> list[int]:
    """Where the patterns end, inside none of the `names`, and where the title ends that begins the words or what follows a cut."""
    cuts = _found(words, patterns, names)
    cuts = sorted({*cuts, *(at for cut in cuts for at in _behind(words, cut, patterns, names))})
    if '"' in words:
        cuts = _before_quotations(words, cuts)
    titles = [(start, titled.match(words[start : start + _TITLE])) for start in (0, *cuts)]
    if len(words) > _HOLDS and titles[0][1] is None:
        titles[0] = (0, _OPENING.match(words[:_TITLE]))
    return sorted({*cuts, *(start + match.end() for start, match in titles if match)})


def _found(words: str, patterns: Sequence[regex.Pattern[str]], names: frozenset[str]) -> list[int]:
    """Where the patterns end, inside none of the `names`."""
    return between_names(words, sorted({match.end() for pattern in patterns for match in pattern.finditer(words)}), names)


def _behind(words: str, cut: int, patterns: Sequence[regex.Pattern[str]], names: frozenset[str]) -> list[int]:
    """Where the word behind a cut is joined to another one itself ("shops|VarietySkills that"): it can be told only where it begins nothing else."""
    word = _TWO_WORDS.match(words, cut)
    if word is None or words[cut - 1].isspace():
        return []
    return [cut + at for at in _found(words[cut : cut + _WINDOW], patterns, names) if 0 < at <= word.end() - cut]


def _tails(words: str, cuts: Sequence[int]) -> list[int]:
    """Where titles begin that end where the words are cut."""
    found = [(at, _TAIL.search(words[max(0, at - _NEAR) : at])) for at in cuts]
    return [max(0, at - _NEAR) + match.end() for at, match in found if match]


def _before_quotations(words: str, cuts: Sequence[int]) -> list[int]:
    """The cuts, each that stands behind a mark which opens a quotation put before it: one that closes it is the second of two in a block."""
    found: list[int] = []
    for cut in cuts:
        start = found[-1] if found else 0
        found.append(cut - (words[cut - 1] == '"' and words.count('"', start, cut) % 2))
    return found


@lru_cache(maxsize=64)
def _patterns(role: str | None) -> tuple[regex.Pattern[str], ...]:
    """Where a block ends in the next: after a sentence, before years, before a word that begins one, and on either side of the role."""
    forms = [_GLUED.pattern, *_PLACES]
    if role:
        name = spaced(role)
        # A role that begins with a digit has years and codes of currencies glued to both of its ends ("USD3D Artist2-5 years").
        before = r"\p{Ll}\p{Ll}|[.:;!?%)\]]|\d[kKmM]?\+?\s\p{Lu}{3}"
        forms += [rf"(?<={before}|\b{name}s?)(?={name}s?(?!\p{{L}}))", rf"(?<=\b{name}s?)(?=\p{{Lu}}\p{{Ll}})"]
    return tuple(map(regex.compile, forms))


@lru_cache(maxsize=64)
def _titled(role: str | None) -> regex.Pattern[str]:
    """A title that its sentence runs into; the role's own words are a title's, small or not."""
    return regex.compile(rf"\A(?:{spaced(role)}\s|{_TITLE_WORDS}){_TITLED}" if role else rf"\A(?:{_TITLE_WORDS}){_TITLED}")


def spaced(role: str) -> str:
    """The pattern of a role, with white space of any kind between its words."""
    return r"\s".join(map(regex.escape, role.split()))
