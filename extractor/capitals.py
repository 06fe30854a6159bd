"""Words that stand in capitals in a title, as the running text writes them."""

from __future__ import annotations

from collections import Counter
from itertools import islice

import regex

__all__ = ["as_written"]

_MOST = 200


def as_written(text: str, name: str) -> str:
    """The form of a name in capitals that stands most often among its first 200 places in the text; the name itself where there is no other."""
    pattern = regex.compile(r"\s+".join(map(regex.escape, name.split())), regex.IGNORECASE)
    forms = Counter(" ".join(match[0].split()) for match in islice(pattern.finditer(text), _MOST))
    return max((form for form in forms if not form.isupper() and not form[0].islower()), key=forms.__getitem__, default=name)
