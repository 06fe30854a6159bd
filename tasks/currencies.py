"""Write `extractor/values/currencies.py` from ISO 4217 (pycountry) and CLDR (babel): `python tasks/currencies.py [--check]`.

The live codes, the currency of each country and the English names are generated; nothing in that file is written by hand.
"""

import sys
from datetime import date

import babel.numbers
import pycountry
from writing import write_or_check

TODAY = date(2025, 1, 1)  # fixed, so that the table does not depend on the day it is made
FUNDS = {"BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "SVC", "CUC", "HRK", "SLL", "ZWL"}
REGIONAL = {"XAF", "XOF", "XPF", "XCD", "XCG"}
LATELY = {"ANG", "BGN"}  # given up in 2025 and 2026: texts still hold them


def codes() -> list[str]:
    """Give the codes of money that people are paid in: no funds, metals or test codes."""
    plain = {c.alpha_3 for c in pycountry.currencies if not c.alpha_3.startswith("X") and c.alpha_3 not in FUNDS}
    return sorted(plain | REGIONAL | LATELY)


def countries() -> dict[str, str]:
    """Give the currency of each country: of CLDR's legal tenders its own, else the first."""
    table = {}
    for country in pycountry.countries:
        found = babel.numbers.get_territory_currencies(country.alpha_2, TODAY, TODAY, tender=True)
        if found:
            table[country.alpha_2] = next((c for c in found if c.startswith(country.alpha_2)), found[0])
    return dict(sorted(table.items()))


def names() -> dict[str, str]:
    """Give the English names, singular and plural, lower case, where one name means one currency."""
    table: dict[str, str] = {}
    for code in codes():
        for count in (1, 2):
            name = babel.numbers.get_currency_name(code, count=count, locale="en").lower().replace("–", "-")
            if name != code.lower() and "(" not in name:
                table[name] = code
    return dict(sorted(table.items()))


def render() -> str:
    """Render the module."""
    lines = [
        '"""Currencies: live codes, the currency of each country, English names. Made by `tasks/currencies.py`; do not edit.',
        "",
        f"Sources: ISO 4217 through pycountry {pycountry.__version__}, CLDR through babel {babel.__version__}.",
        '"""',
        "",
        "# ruff: noqa: E501 - rows of a table are as long as their words",
        "",
        "CODES = frozenset(",
        f'    """{" ".join(codes())}""".split()',
        ")",
        '"""ISO 4217 codes of money that people are paid in."""',
        "",
        "OF_COUNTRY = dict(",
        '    pair.split(":")',
        f'    for pair in """{" ".join(f"{k}:{v}" for k, v in countries().items())}""".split()',
        ")",
        '"""The legal tender of each country, by ISO 3166-1 alpha-2 code."""',
        "",
        "NAMES = {",
        *(f'    "{name}": "{code}",' for name, code in names().items()),
        "}",
        '"""English names, lower case, to code."""',
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(write_or_check("currencies.py", render))
