"""Where a whole page is at home: the country whose money a bare sign means there, though no sentence says it of its figures."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from extractor.patterns import lazy

from .currencies import OF_COUNTRY
from .where import countries_named

__all__ = ["Home", "home_of"]

_SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("$", ("US", "CA", "AU", "NZ", "SG", "HK", "TW")),
    ("kr", ("SE", "NO", "DK", "IS")),
    ("Rs", ("IN", "PK", "LK", "NP", "MU")),
    ("Sh", ("KE", "TZ", "UG", "SO")),
    ("₹", ("IN",)),
    ("£", ("GB",)),
    ("₱", ("PH",)),
    ("₦", ("NG",)),
)
"""Signs that several countries share, and the countries whose own pages write them bare; with one country, the sign itself says which."""
_BARE = {sign: lazy(rf"(?<![A-Z]){re.escape(sign)}\.?\s?\d|\(\s?{re.escape(sign)}|\d\s?{re.escape(sign)}(?!\w)") for sign, _ in _SIGNS}
_OWN = {
    "US": lazy(r"\b(?:Bureau of Labor|BLS|O\*NET|GED|401\s?\(?k\)?|(?:SAT|ACT) scores?|[Aa]ssociate['’]s degree)"),
    "CA": lazy(
        r"\b(?:(?:20\d\d )?NOC (?:\d{4,5}|[Cc]odes?)\b|20\d\d NOC\b|Red Seal\b|[Jj]ourneypersons?\b|CEGEP\b|B\.?C\.? (?:has|is)\b|[Ii]n B\.?C\b)"
    ),
    "AU": lazy(r"\b(?:TAFE\b|ATAR\b|Certificate (?:III|IV)\b|ABS (?:data|survey)|HECS\b)"),
    "NZ": lazy(r"\b(?:NZQA|NCEA|NZ (?:Certificate|Diploma)|Aotearoa)\b"),
    "SG": lazy(r"\b(?:SkillsFuture|CPF|NITEC|Nitec)\b"),
    "HK": lazy(r"\b(?:HKDSE|MPF)\b"),
}
"""What only the pages of a country speak of; they seldom name the country itself."""
_ENOUGH, _RARE, _CODED_TIMES, _AT_HOME = 2, 4, 2, 1
"""A country named so often is at home; so many times as often as all others, where the page speaks of what only it has, names its money, or stands at
its address."""
_ONCE = 1
"""A page whose language has a region may name one other country once."""
_CODED = {
    country: lazy(rf"(?<![A-Za-z])(?:{sign}\s?\d|{code}\s?\d{{1,3}}(?:[.,]\d{{3}}|[kK]))|\d{{1,3}}(?:[.,]\d{{3}}|[kK])\s?{code}\b")
    for country, sign, code in (
        ("US", r"US?\s?\$", "USD"),
        ("CA", r"CA?\$", "CAD"),
        ("AU", r"AU?\$", "AUD"),
        ("NZ", r"NZ\$", "NZD"),
        ("SG", r"SG?\$", "SGD"),
        ("HK", r"HK\$", "HKD"),
    )
}
"""Amounts in the money of one country, as a page writes them that writes others bare."""
_HOST = lazy(r"\A[A-Za-z][A-Za-z0-9+.-]{0,20}+://[^/?#:@\s]{1,250}\.([A-Za-z]{2})(?=[/?#:]|$)")
"""An address below a country's own domain."""


class Home(NamedTuple):
    """The one country of those sharing a sign that a page is about."""

    country: str
    currency: str
    sign: str | None
    """The sign, where other countries have it too."""


def home_of(text: str, name: str | None = None, address: str | None = None, region: str | None = None) -> Home | None:
    """Give the country at home on a page that writes a bare sign.

    It is named twice, or in the page's `name`, or its domain stands in the `address`, or it is the `region` of the page's language, and others that
    have this sign are not named, or hardly.
    """
    host = _HOST.match(address or "")
    domain = host[1].upper() if host else None
    standing = [(sign, countries) for sign, countries in _SIGNS if sign in text and _BARE[sign].search(text)]
    alone = [countries[0] for _, countries in standing if len(countries) == 1]
    if len(standing) == len(alone) < 2:
        return Home(alone[0], OF_COUNTRY[alone[0]], None) if alone else None
    places = Counter(place.country for place in countries_named(text))
    for sign, countries in standing:
        if len(countries) == 1:
            continue
        named = Counter({country: count for country, count in places.items() if country in countries})
        named.update({place.country: _ENOUGH for place in countries_named(name or "") if place.country in countries})
        named.update({domain: _ENOUGH} if domain in countries else {})
        own = [country for country in countries if country in _OWN and _OWN[country].search(text)]
        foreign = {*own} - {region}
        if region in countries and region != "US" and not foreign and not named["US"] and named.total() - named[region] <= _ONCE:
            # Systems that make pages say "en-US" where nobody says anything else.
            return Home(region, OF_COUNTRY[region], sign)
        named.update(dict.fromkeys(own, _ENOUGH))
        (country, count), *_ = named.most_common(1) or [("US", 0)]
        others = named.total() - count
        here = (count >= _RARE * others and (not others or country in own)) or (country == domain and count >= _AT_HOME * others)
        here = here or (sign == "$" and count >= _CODED_TIMES * others and [one for one in _CODED if _CODED[one].search(text)] == [country])
        if count >= _ENOUGH and here and country != "US":
            return Home(country, OF_COUNTRY[country], sign)
    alone.sort(key=places.__getitem__, reverse=True)  # pay abroad has its own sign
    return Home(alone[0], OF_COUNTRY[alone[0]], None) if alone else None
