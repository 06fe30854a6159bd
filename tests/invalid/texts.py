"""Bytes and text: encodings, odd characters, line ends."""

from __future__ import annotations

import random
import unicodedata

from tests.invalid.row import GUIDE, Row, inside, of, times

__all__ = ["ROWS"]

_SHORT = "Complete Fog Bell Tuner Career Guide\n\nKey Responsibilities\n\nA tuner’s day begins before the fog does, at – say – five.\n" * 4
_RUSSIAN = "Смотритель маяка зажигает огонь вечером и гасит его утром, а днём чистит стёкла.\n" * 20
_CHINESE = "灯塔看守人傍晚点灯，早晨熄灯，白天擦拭玻璃。\n" * 20
_JAPANESE = "灯台守は夕方に灯をともす。\n"
_DIGITS = "".join(chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in {"Nd", "Nl", "No"})


_WRONG = "text.encoding_declared_wrong"


def _declared(charset: str, text: str, encoding: str) -> bytes:
    return f'<!DOCTYPE html><html><head><meta charset="{charset}"></head><body><p>'.encode() + text.encode(encoding) + b"</p></body></html>"


_UTF7 = _declared("utf-7", "+ADw-script+AD4-alert(1)+ADw-/script+AD4- caf", "ascii")

ENCODINGS = (
    Row("utf-16 le with mark", of(b"\xff\xfe" + _SHORT.encode("utf-16-le")), 0, "heading.possible", grows=False),
    Row("utf-16 be with mark", of(b"\xfe\xff" + _SHORT.encode("utf-16-be")), 0, "heading.possible", grows=False),
    Row("utf-16 le without mark", of(_SHORT.encode("utf-16-le")), 0, "heading.possible", grows=False),
    Row("utf-32 le with mark", of(b"\xff\xfe\x00\x00" + _SHORT.encode("utf-32-le")), 0, "heading.possible", grows=False),
    Row("utf-32 be with mark", of(b"\x00\x00\xfe\xff" + _SHORT.encode("utf-32-be")), 0, "heading.possible", grows=False),
    Row("utf-32 le without mark", of(_SHORT.encode("utf-32-le")), 0, "heading.possible", grows=False),
    Row("utf-32 be without mark", of(_SHORT.encode("utf-32-be")), 0, "heading.possible", grows=False),
    Row("utf-16 of an odd length", of(b"\xff\xfe" + _SHORT.encode("utf-16-le") + b"x"), 0, "text.replacement", grows=False),
    Row("utf-16 with half a pair", of("Tide \ud83d tables\n".encode("utf-16-le", "surrogatepass") * 9), 0, "text.replacement", grows=False),
    Row("utf-16 chinese without mark", of(_CHINESE.encode("utf-16-le")), 0, "input.undecodable", grows=False),
    Row("cp1252", of(_SHORT.encode("cp1252")), 0, "text.encoding_fallback", grows=False),
    Row("cp1251 undeclared", of(_RUSSIAN.encode("cp1251")), 0, "text.encoding_fallback", grows=False),
    Row("gb18030 declared", of(_declared("gb18030", _CHINESE, "gb18030")), 0, "layout.none", grows=False),
    Row("gb18030 undeclared", of(_CHINESE.encode("gb18030")), 0, "text.encoding_fallback", grows=False),
    Row("shift_jis declared as utf-8", of(_declared("utf-8", _JAPANESE * 20, "shift_jis")), 0, "text.replacement", grows=False),
    Row("iso-2022-jp declared", of(_declared("iso-2022-jp", _JAPANESE, "iso-2022-jp")), 0, "layout.none", grows=False),
    Row("iso-2022-jp-2 declared", of(_declared("iso-2022-jp-2", _JAPANESE, "iso-2022-jp-2")), 0, "layout.none", grows=False),
    Row("iso-2022-jp undeclared", lambda size: (_JAPANESE * (size // 14)).encode("iso-2022-jp"), 100_000, "text.encoding_fallback"),
    Row("iso-2022-jp cut in a character", of(_JAPANESE.encode("iso-2022-jp")[:-5]), 0, "text.control_characters", grows=False),
    Row("iso-2022-jp declared, cut in a character", of(_declared("iso-2022-jp", _JAPANESE, "iso-2022-jp")[:-23]), 0, "text.replacement", grows=False),
    Row("iso-2022-jp that is declared as utf-8", of(_declared("utf-8", _JAPANESE, "iso-2022-jp")), 0, "text.control_characters", grows=False),
    Row("a charset that is none", of(_declared("x-sea-shanty", _SHORT, "cp1252")), 0, "text.encoding_declared_wrong", grows=False),
    Row("a charset that runs a transformation", of(_declared("zlib_codec", _SHORT, "cp1252")), 0, "text.encoding_declared_wrong", grows=False),
    *(
        Row(f"a charset that is refused: {name}", of(_declared(name, "Tide \\x3cscript\\x3e", "ascii") + b"\xff\xe9"), 0, _WRONG, grows=False)
        for name in (
            "unicode_escape",
            "unicode-escape",
            "Raw-Unicode-Escape",
            "utf_7",
            "unicode-1-1-utf-7",
            "iso_2022_kr",
            "hz_gb_2312",
            "rot13",
            "charmap",
        )
    ),
    Row("utf-7 declared", of(_UTF7 + b"\xe9 noir"), 0, "text.encoding_declared_wrong", grows=False),
    Row("utf-7 in ascii", of(_UTF7), 0, "layout.none", grows=False),
    Row("overlong utf-8", of(b"Tide tables \xc0\xaf\xe0\x80\xaf of the bay\n" * 9), 0, "text.encoding_fallback", grows=False),
    Row("utf-8 of half pairs", of(b"Tide tables \xed\xa0\x80 of the bay\n" * 9), 0, "text.encoding_fallback", grows=False),
    Row("utf-8 beyond unicode", of(b"Tide tables \xf4\x90\x80\x80 of the bay\n" * 9), 0, "input.undecodable", grows=False),
    Row("utf-8 cut off", of(_SHORT.encode() + "–".encode()[:2]), 0, "text.truncated", grows=False),
    Row("utf-8 cut off, mark first", of(b"\xef\xbb\xbf" + _SHORT.encode() + "–".encode()[:2]), 0, "text.replacement", grows=False),
    Row("half pairs in a str", times("Tide \ud800 tables "), 50_000, "text.replacement"),
    Row("random bytes", lambda size: random.Random(7).randbytes(size), 100_000, "input.undecodable"),
    Row("nothing but NUL", times("\0"), 100_000, "text.control_characters"),
    Row("nothing but NUL, as bytes", bytes, 100_000, "input.undecodable"),
)

_MANY = 100_000
CHARACTERS = (
    Row("NUL in every word", times("a\0b "), _MANY, "text.control_characters"),
    Row("escape codes", times("red \x1b[31malert\x1b[0m "), _MANY, "text.control_characters"),
    Row("bells and backspaces", times("a\x07b\x08c "), _MANY, "text.control_characters"),
    Row("C1 controls", times("tide\x9b table\x90 "), _MANY, "text.control_characters"),
    Row("NEL and U+2028", times("tide\x85table\u2028bay\u2029"), _MANY, "layout.none"),
    Row("vertical tabs and form feeds", times("tide\vtable\f"), _MANY, "layout.none"),
    Row("overrides of direction", times("tide \u202eelbat\u202c "), _MANY, "text.bidi"),
    Row("isolates that never end", times("\u2067tide "), _MANY, "text.bidi"),
    Row("zero-width spaces in a guide's every gap", inside("\u200b "), 40_000, "pay.conflict"),
    Row("soft hyphens in a guide's every gap", inside("\u00ad "), 40_000, "pay.conflict"),
    Row(
        "zero-width characters in headings and numbers",
        lambda size: GUIDE.replace("a", "a\u200b").replace("0", "0\u200d"),
        0,
        "text.invisible",
        grows=False,
    ),
    Row(
        "a guide in letters with marks of their own",
        lambda size: unicodedata.normalize("NFD", GUIDE.replace("e", "é")),
        0,
        "heading.near",
        grows=False,
    ),
    Row("zero-width spaces alone", times("\u200b"), _MANY, "input.empty"),
    Row("byte order marks inside", times("\ufefftide "), _MANY, "layout.none"),
    Row("joined pictograms", times("👩\u200d👩\u200d👧\u200d👦"), _MANY, "layout.none"),
    Row("flags", times("🇺🇸"), _MANY, "layout.none"),
    Row("tags", times("\U000e0041"), _MANY, "input.empty"),
    Row("tags behind words", times("tide\U000e0041\U000e0042 "), _MANY, "text.invisible"),
    Row("code points that are no characters", times("tide\ufdd0\uffff "), _MANY, "text.invisible"),
    Row("variation selectors", times("a\ufe0f"), _MANY, "layout.none"),
    Row("private use", times("\ue000\ue001"), _MANY, "layout.none"),
    Row("non-characters", times("\uffff\ufdd0"), _MANY, "layout.none"),
    Row("replacement characters", times("tide \ufffd"), _MANY, "text.replacement"),
    Row("text read twice as cp1252", times("tuner’s cafÃ© â€™ "), _MANY, "text.mojibake"),
    Row("twenty thousand marks on one letter", lambda size: "a" + "\u0301" * (size // 2), 40_000, "text.marks"),
    Row("marks of two kinds, out of order", lambda size: "a" + "\u0323\u0301" * (size // 2), 100_000, "text.marks"),
    Row("marks on nothing", times("\u0301"), _MANY, "text.marks"),
    Row("letters of thirty-one marks", times("a" + "\u0301" * 31), _MANY, "text.marks"),
    Row("letters taken apart", times("re\u0301sume\u0301 "), _MANY, "layout.none"),
    Row("jamo without end", times("\u1100\u1161\u11a8\u11a8"), _MANY, "layout.none"),
    Row("vowels of jamo alone", times("\u1161"), _MANY, "layout.none"),
    Row("tibetan vowels", times("\u0f71\u0f72\u0f74"), _MANY, "text.marks"),
    Row("ligatures of eighteen letters", times("ﷺ ﬁ"), _MANY, "layout.none"),
    Row("every digit of every script", of(_DIGITS), 0, "layout.none", grows=False),
    Row("every digit with a sign", of(" ".join(f"${digit}{digit}" for digit in _DIGITS)), 0, "layout.none", grows=False),
    Row(
        "every character there is",
        of("".join(chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000)),
        0,
        "text.control_characters",
        grows=False,
    ),
    Row("line ends of all kinds", times("tide\rtable\r\nbay\n\rbuoy\n\n"), _MANY, "layout.none"),
    Row("a guide in the line ends of old Macs", of(GUIDE.replace("\n", "\r")), 0, "section.heading_only", grows=False),
    Row("wide spaces", times("tide\u3000table\u2003"), _MANY, "layout.none"),
    Row("four million characters with marks", times("e\u0301"), 4_000_000, "input.too_many_marks"),
    Row("a million letters taken apart", times("e\u0301"), 1_000_000, "layout.none"),
    Row("two million characters of other scripts", times("\u0928\u092e\u0938 \u05e9\u05dc\u05d5\u05dd  "), 2_000_000, "layout.none"),
    Row("signs that become several", times("\U0001d15e\u0958 "), 500_000, "layout.none"),
    Row("two lines of words two spaces apart", lambda size: ("  ".join(["tide"] * (size // 12)) + "\n") * 2, 3_000_000, "input.too_many_blocks"),
    Row("two spaces everywhere", times("tide  table  "), _MANY, "layout.none"),
)

ROWS = (*ENCODINGS, *CHARACTERS)
