"""The models of one money mention: `Pay` and its parts.

Money is `Decimal` in Python and a plain JSON number outside: an integer where it is integral, never with an exponent.
"""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema


def _number(value: Decimal) -> int | float:
    """Give the JSON number of an amount: at most 15 significant digits, so a float is read back as the same amount."""
    whole = int(value)
    return whole if whole == value else float(value)


Money = Annotated[
    Decimal,
    PlainSerializer(_number, return_type=int | float, when_used="json-unless-none"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]
"""An amount of money, in the currency's main unit."""


class _Model(BaseModel):
    """What the models here share: they never change, unknown (newer) fields are left out, docstrings go to the schema."""

    model_config = ConfigDict(
        frozen=True,
        extra="ignore",
        defer_build=True,
        json_schema_serialization_defaults_required=True,
    )


class Conversion(_Model):
    """The author's own restatement of a pay in another currency. Never a mention of its own."""

    text: str
    """The words of the restatement, from its first mark or digit to its last."""
    min: Money | None = None
    """Its lower end as stated, in `currency`; null where only the upper end is stated."""
    max: Money | None = None
    """Its upper end as stated, in `currency`; null where only the lower end is stated."""
    currency: str | None = None
    """Its currency, an ISO 4217 code; null where nothing tells."""


class Annual(_Model):
    """A pay brought to one year by a factor."""

    min: Money | None = None
    """The pay's `min` times `factor`, in the pay's currency for one year."""
    max: Money | None = None
    """The pay's `max` times `factor`, in the pay's currency for one year."""
    factor: Money
    """How many of the stated periods make a year: hour 2080, day 260, week 52, month 12, year 1, unless the caller says otherwise."""
    basis: str
    """How the period is known: `stated`, `header`, `document`, `layout` (the layout declares yearly figures) or `caller`."""


class Pay(_Model):
    """One money mention: the words and what they mean."""

    text: str
    """The words, from the first currency mark, digit, number word or band word (mid-, low, six figures) to the last digit, mark, code,
    scale, `+` or plural s."""
    min: Money | None = None
    """The lower end as stated, in `currency` per `period`. A point has equal ends; null where only the upper end is stated ("up to")."""
    max: Money | None = None
    """The upper end as stated, in `currency` per `period`; null where only the lower end is stated ("from", "X+")."""
    open_ended: Literal["min", "max"] | None = None
    """Which end may lie beyond what is stated: `min`, `max`, or null where neither."""
    approximate: bool = False
    """Whether the author hedges the figure: about, around, roughly, mid-, "six figures"."""
    currency: str | None = None
    """The currency, an ISO 4217 code; null, with a finding, where nothing tells."""
    currency_basis: str | None = None
    """What told the currency: `code`, `symbol`, `header`, `document`, `caller` (the default country), `country` (a place in the sentence),
    `default` (US dollars for a bare $), or null."""
    period: str | None = None
    """The time the figure is paid for: `year`, `month`, `week`, `day`, `hour`, or null where it is not said; never guessed from the size."""
    period_basis: str | None = None
    """Where the period is said: `stated` (with the figure), `header` (column, label or heading), `document`, or null."""
    kind: str = "pay"
    """What the money is: `pay`, `bonus` (also commission, tips, allowances, equity), `cost` (tuition, fees, rent) or `other` (budgets, markets)."""
    statistic: str | None = None
    """Which statistic the figure is said to be: `median`, `mean`, `p10`, `p25`, `p75`, `p90`, `minimum`, `maximum`, or null."""
    places: tuple[str, ...] = ()
    """The countries the figure is about, ISO 3166-1 alpha-2 codes, where the text, its header or the layout says so; else empty."""
    conversion: Conversion | None = None
    """The author's own restatement in another currency, or null."""
    annual: Annual | None = None
    """The figure for one year, for kind `pay` with a known period; else null."""


class FoundPay(_Model):
    """A money mention and where it stands in the text that was searched."""

    pay: Pay
    """The mention."""
    start: int
    """Where `pay.text` begins, in Unicode code points of the searched text."""
    end: int
    """Where `pay.text` ends (exclusive), in Unicode code points of the searched text."""
