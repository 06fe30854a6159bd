"""Write `extractor/values/places.py` from CLDR (babel), ISO 3166 (pycountry) and `places_by_hand.py`: `python tasks/places.py [--check]`.

Countries in English and in their own languages come from CLDR, so do the cities that it names its time zones by; states and
provinces come from ISO 3166-2. Rows by hand are checked: the country exists, and no name stands for two countries.
"""

import re
import sys
import unicodedata

import babel
import places_by_hand as hand
import pycountry
from babel.core import get_global
from babel.languages import get_official_languages
from writing import write_or_check

COMMON = {"Georgia", "Jersey", "Jordan", "Chad", "Niger", "Guinea", "Dominica", "Reading", "Mobile", "Troll", "Casey", "Davis", "Mawson", "Eastern", "Central",  # noqa: E501
          "Mountain", "Pacific", "Nice", "Man", "Center", "Nome", "Busingen", "Macquarie", "Eucla", "Easter", "Midway", "Wake", "Bahia", "Rothera", "Vostok", "Reunion"}  # fmt: skip  # noqa: E501


def by_hand(rows: str) -> dict[str, str]:
    """Read rows "CC: name, name"."""
    table = {}
    for line in rows.strip().splitlines():
        code, _, names = line.partition(": ")
        if pycountry.countries.get(alpha_2=code) is None:
            raise SystemExit(f"no such country: {code}")
        for name in names.split(", "):
            if table.setdefault(name, code) != code:
                raise SystemExit(f"{name} stands for two countries")
    return table


def countries() -> dict[str, str]:
    """Give the countries' names, in English and in their own official languages."""
    table = {}
    english = babel.Locale("en").territories
    for country in pycountry.countries:
        code = country.alpha_2
        names = {english[code], english[code].replace("&", "and"), re.sub(r" ?\(.*\)", "", english[code])}
        for language in get_official_languages(code, de_facto=True):
            try:
                names.add(babel.Locale.parse(language).territories.get(code, ""))
            except (ValueError, babel.UnknownLocaleError):
                continue
        for name in names:
            if len(name) > 3 or (name and not name.isascii()):
                table.setdefault(name, code)
    return table


def zones() -> dict[str, str]:
    """Give the cities by which CLDR names time zones."""
    english = babel.Locale("en").time_zones
    table = {}
    for zone, code in get_global("zone_territories").items():
        city = (english.get(zone) or {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        if zone.count("/") >= 1 and len(city) > 3 and not zone.startswith(("Etc", "Antarctica")) and pycountry.countries.get(alpha_2=code):
            for name in dict.fromkeys((city, plain(city))):
                table.setdefault(name, code)
    return table


def plain(name: str) -> str:
    """Give a name without accents, as it is often typed."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def regions() -> dict[str, str]:
    """Give the states and provinces of the countries that are taken whole."""
    return {
        s.name: code
        for code in hand.REGIONS_OF
        for s in pycountry.subdivisions.get(country_code=code)
        if s.type in {"State", "Province", "Territory", "District"} and pycountry.countries.get(name=s.name) is None
    }


def states() -> str:
    """Give the two-letter codes of the US states."""
    return " ".join(sorted(s.code[3:] for s in pycountry.subdivisions.get(country_code="US") if s.type in {"State", "District"}))


def need_in() -> dict[str, list[str]]:
    """Give the names that are words as well, by country."""
    table: dict[str, list[str]] = {}
    for name, code in by_hand(hand.NEED_IN).items():
        table.setdefault(code, []).append(name)
    return table


def merged() -> dict[str, str]:
    """Put the sources together; what is written by hand goes first."""
    table: dict[str, str] = {}
    ambiguous = by_hand(hand.NEED_IN)
    other = by_hand(hand.OTHER_NAMES)
    demonyms = by_hand(hand.DEMONYMS)
    for part in (other, demonyms, by_hand(hand.CITIES), regions(), countries(), zones()):
        for name, code in part.items():
            if (
                name in COMMON
                or name in ambiguous
                or any(mark in name for mark in ",(&’")
                or (name[0].islower() and part is not other and part is not demonyms and name.isascii())
            ):
                continue
            table.setdefault(name, code)
    return table


def render() -> str:
    """Render the module."""
    rows: dict[str, list[str]] = {}
    for name, code in merged().items():
        rows.setdefault(code, []).append(name)
    not_places = sorted({" ".join(x.split()) for x in hand.NOT_PLACES.replace("\n", " ").split(",")})
    return "\n".join(
        [
            '"""Places by name: countries, demonyms, cities, states. Made by `tasks/places.py`; do not edit.',
            "",
            f"Sources: CLDR through babel {babel.__version__}, ISO 3166 through pycountry {pycountry.__version__}, rows by hand.",
            '"""',
            "",
            "# ruff: noqa: E501 - rows of a table are as long as their words",
            "",
            'ROWS = """\\',
            *(f"{code}:{'|'.join(sorted(names))}" for code, names in sorted(rows.items())),
            '"""',
            '"""A line a country: its ISO 3166-1 alpha-2 code and the names that mean it."""',
            "",
            'NOT_PLACES = """\\',
            *not_places,
            '"""',
            '"""Runs of words that hold such a name and mean no country."""',
            "",
            'NEED_IN = """\\',
            *(f"{code}:{'|'.join(names)}" for code, names in need_in().items()),
            '"""',
            '"""Names that count only after "in", "near" and the like, for they are words as well."""',
            "",
            f'US_STATE_CODES = frozenset(\n    "{states()}".split()\n)',
            '"""Postal codes of the US states, read only after a comma."""',
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(write_or_check("places.py", render))
