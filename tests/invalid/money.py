"""Money: a megabyte each of all that amounts are made of."""

from __future__ import annotations

from tests.invalid.row import GUIDE, Row, behind, html, times

__all__ = ["ROWS"]

_PIECES = (
    "1", "9", "$", "€£$", ",", ".", "-", "–", "+", "/", "'", "~", "≈", "(", "()", "k", "K", "m", "USD", "USD ", "EUR ", "to", "to ", "and ", "per ", "up to ", "from ", "between ",
    "mid-", "six figures ", "five ", "one hundred thousand ", "hundred ", "million ", "bn ", "lakh ", "crore ", "annually ", "Germany ", "½", "¼ ", "NaN ", "infinity ", "-inf ", "e", "%",
    "Ⅷ ", "① ", "⁵", "percent ", "median ", "salary ", "$ ", "$-", "$.", "$,", "$k", "$USD", "USD$", "Rs. ", "kr ", "US", "U.S.", "C$", "(USD) ",
)  # fmt: skip
_FIGURES = (
    "1/2 ", "1e999 ", "1e5 ", "1E+5,", "5×10^5 ", "0x1F ", "12,34,567 ", "12,34,567", "1 lakh ", "1,234 ", "1,234", "1,234,", "1 234 ", "1.234.567,89 ", "1'234 ", "1\u00a0234", "1\u2009234 ",
    "$1", "$1 ", "$1k-", "$1 to ", "$50,000 - $60,000 ", "$50,000-", "($1) ", "$5 per year ", "5% ", "up to $5 ", "mid-$50s ", "$5+ ", "$5/hr ", "-$5 ", "5¢ ", "$5 and ", "$5, ", "between $5 and ",
    "from $5 ", "$5: ", "$5 million ", "5bn ", "in Germany: $5 ", "2-5 years ", "2020 ", "May 2024 ", "१२३ ", "１２３,456 ", "١٢٣٬٤٥٦ ", "5\u0301 ", "$5\u200b0,000 ", "EUR 5 ", "5 EUR ", "Rs. 5 ",
    "$1,2.3-4k/5+ ", "$0.0000000001 ", "1-2-3-4 ", "1.1.1.1 ", "$1.1.1", "5 to 6 to ",
)  # fmt: skip

_CODES = dict.fromkeys(("six figures ", "one hundred thousand ", "hundred ", "million "), "input.too_many_numbers") | {
    "-": "input.empty",
    "1": "layout.none",
}

ROWS = (
    *(Row(f"a megabyte of {text!r}", times(text), 1_000_000, _CODES.get(text, "layout.none")) for text in _PIECES),
    *(Row(f"a megabyte of {text!r}", times(text), 1_000_000, "input.too_many_numbers") for text in _FIGURES),
    *(Row(f"{text!r} over and over", times(text), 50_000, "layout.none") for text in _FIGURES),
    *(Row(f"lines of {text!r}", times(f"The pay: {text}\n"), 50_000, "layout.none") for text in _FIGURES),
    Row("slashes before digits", times("/7\n.7\n//7\n(7\n"), 20_000, "layout.none"),
    Row("a megabyte of spaces before a digit", lambda size: "$" + " " * size + "5", 1_000_000, "layout.none"),
    Row("a number of a megabyte in a guide", behind(f"{GUIDE}\nThe pay is $", "1234567890"), 1_000_000, "pay.conflict"),
    Row("a guide's every number a hundred digits longer", lambda size: GUIDE.replace("0", "0" * 100), 0, "pay.out_of_range", grows=False),
    Row("a guide's every number with an exponent", lambda size: GUIDE.replace("00", "e999"), 0, "section.heading_only", grows=False),
    Row(
        "tables of pay with text between them",
        html(
            "<table><tr><td>Level</td><td>Median</td></tr><tr><td>Able</td><td>$4,000</td></tr><tr><td>Chief</td><td>$5,000</td></tr></table><p>And so on.</p>",
            before="<h1>Buoy Keeper Careers</h1><h2>Duties</h2><ul><li>Keep buoys</li></ul><h2>Salary</h2>",
        ),
        500_000,
        "layout.none",
    ),
)
