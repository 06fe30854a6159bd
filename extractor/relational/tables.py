"""The relational view: one table of tables. DDL, rows and loading are made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from extractor.guide import Guide
from extractor.pipeline import all_pay

__all__ = ["FLAG", "GUIDES", "MONEY", "REAL", "TABLES", "TEXT", "VIEWS", "WHOLE", "Column", "Table", "reach"]

TEXT, WHOLE, REAL, FLAG, MONEY, KEY = "text", "bigint", "double precision", "boolean", "numeric(18,4)", "uuid"


class Column(NamedTuple):
    """One column, and where its value stands in the record."""

    name: str
    type: str
    """In SQL, as DuckDB and PostgreSQL both know it."""
    path: str
    """Below the guide, or below the item that the row is of: names with `/` between them; empty for the item itself."""
    needed: bool = False
    """Whether it is never null."""
    of: Callable[[Any], Any] | None = None
    """What the column makes of the value; None takes it as it is."""


class Table(NamedTuple):
    """One table: a row for each item that `items` gives of a guide, numbered from 1."""

    name: str
    columns: tuple[Column, ...]
    items: Callable[[Guide], Iterable[tuple[str, Any]]]
    """The items of one guide, each with its JSON Pointer."""


def reach(node: Any, path: tuple[str, ...]) -> Any:
    """What stands at a path of attributes; None where a part of the way is null."""
    for name in path:
        if node is None:
            return None
        node = getattr(node, name)
    return node


def _listed(*paths: str) -> Callable[[Guide], Iterator[tuple[str, Any]]]:
    """The items of lists, one list after the other."""
    ways = [(f"/{path}", tuple(path.split("/"))) for path in paths]

    def items(guide: Guide) -> Iterator[tuple[str, Any]]:
        for pointer, way in ways:
            for number, item in enumerate(reach(guide, way) or ()):
                yield f"{pointer}/{number}", item

    return items


class _Named(NamedTuple):
    """A skill, and whether the guide has named it before."""

    name: str
    description: str | None
    again: bool


def _skills(guide: Guide) -> Iterator[tuple[str, _Named]]:
    seen: set[str] = set()
    for pointer, item in _SKILLS(guide):
        yield pointer, _Named(item.name, item.description, item.name.lower() in seen)
        seen.add(item.name.lower())


_SKILLS = _listed("qualifications/technical_skills", "qualifications/soft_skills", "how_to_become/qualities")


def _sole(values: tuple[str, ...]) -> str | None:
    return values[0] if len(values) == 1 else None


def _joined(values: tuple[str, ...]) -> str | None:
    return " ".join(values) or None


def _money(name: str, path: str) -> tuple[Column, ...]:
    """A pay as columns of another row; all that is known of it stands in `pay`."""
    told = (("", TEXT, "text"), ("_min", MONEY, "min"), ("_max", MONEY, "max"), ("_currency", TEXT, "currency"), ("_period", TEXT, "period"))
    return tuple(Column(f"{name}{suffix}", kind, f"{path}/{field}") for suffix, kind, field in told)


GUIDES = Table(
    "guides",
    (
        Column("guide_id", TEXT, "guide_id", needed=True),
        Column("uri", TEXT, "source/uri"),
        Column("canonical_uri", TEXT, "source/canonical_uri"),
        Column("media_type", TEXT, "source/media_type", needed=True),
        Column("sha256", TEXT, "source/sha256", needed=True),
        Column("characters", WHOLE, "source/length", needed=True),
        Column("unclassified", WHOLE, "ledger/unclassified", needed=True),
        Column("layout", TEXT, "source/layout"),
        Column("dialect", TEXT, "source/dialect"),
        Column("occupation", TEXT, "occupation"),
        Column("title", TEXT, "title"),
        Column("summary", TEXT, "summary"),
        *_money("median_salary", "key_facts/median_salary"),
        Column("median_year", WHOLE, "key_facts/median_year"),
        *_money("salary_range", "key_facts/salary_range"),
        Column("growth", TEXT, "key_facts/growth/text"),
        Column("growth_percent", REAL, "key_facts/growth/percent"),
        Column("growth_start_year", WHOLE, "key_facts/growth/start_year"),
        Column("growth_end_year", WHOLE, "key_facts/growth/end_year"),
        Column("annual_openings", WHOLE, "key_facts/annual_openings/count"),
        Column("number_of_jobs", WHOLE, "key_facts/number_of_jobs/count"),
        Column("number_of_jobs_year", WHOLE, "key_facts/number_of_jobs/year"),
        Column("employment_change", WHOLE, "key_facts/employment_change/count"),
        Column("typical_education", TEXT, "key_facts/typical_education"),
        Column("work_experience", TEXT, "key_facts/work_experience"),
        Column("on_the_job_training", TEXT, "key_facts/on_the_job_training"),
        Column("schema_version", TEXT, "schema_version", needed=True),
        Column("extractor", TEXT, "meta/extractor", needed=True),
    ),
    lambda guide: (("", guide),),
)
"""One row a guide; every other table's rows belong to one of its."""

TABLES: tuple[Table, ...] = (
    GUIDES,
    Table(
        "pay",
        (
            Column("text", TEXT, "text", needed=True),
            Column("min", MONEY, "min"),
            Column("max", MONEY, "max"),
            Column("open_ended", TEXT, "open_ended"),
            Column("approximate", FLAG, "approximate", needed=True),
            Column("currency", TEXT, "currency"),
            Column("currency_basis", TEXT, "currency_basis"),
            Column("period", TEXT, "period"),
            Column("period_basis", TEXT, "period_basis"),
            Column("kind", TEXT, "kind", needed=True),
            Column("statistic", TEXT, "statistic"),
            Column("country", TEXT, "places", of=_sole),
            Column("countries", TEXT, "places", of=_joined),
            Column("annual_min", MONEY, "annual/min"),
            Column("annual_max", MONEY, "annual/max"),
            Column("annual_factor", MONEY, "annual/factor"),
            Column("annual_basis", TEXT, "annual/basis"),
            Column("conversion", TEXT, "conversion/text"),
            Column("conversion_min", MONEY, "conversion/min"),
            Column("conversion_max", MONEY, "conversion/max"),
            Column("conversion_currency", TEXT, "conversion/currency"),
        ),
        all_pay,
    ),
    Table(
        "salary_levels",
        (Column("level", TEXT, "level", needed=True), *_money("median", "median"), *_money("average", "average")),
        _listed("salary/by_level"),
    ),
    Table(
        "career_levels",
        (
            Column("title", TEXT, "title", needed=True),
            Column("experience", TEXT, "experience/text"),
            Column("min_years", REAL, "experience/min_years"),
            Column("max_years", REAL, "experience/max_years"),
            Column("description", TEXT, "description"),
            Column("focus_areas", TEXT, "focus_areas"),
        ),
        _listed("career_path/levels"),
    ),
    Table(
        "skills",
        (
            Column("name", TEXT, "name", needed=True),
            Column("description", TEXT, "description"),
            Column("skill", TEXT, "name", needed=True, of=str.lower),
            Column("again", FLAG, "again", needed=True),
        ),
        _skills,
    ),
    Table(
        "steps",
        (Column("step", WHOLE, "number", needed=True), Column("title", TEXT, "title"), Column("text", TEXT, "text", needed=True)),
        _listed("how_to_become/steps"),
    ),
    Table(
        "questions",
        (Column("question", TEXT, "question", needed=True), Column("answer", TEXT, "answer")),
        _listed("faq/items"),
    ),
    Table(
        "related_careers",
        (
            Column("title", TEXT, "title", needed=True),
            Column("description", TEXT, "description"),
            Column("education", TEXT, "education"),
            *_money("pay", "pay"),
        ),
        _listed("related_careers/items"),
    ),
    Table(
        "findings",
        (
            Column("code", TEXT, "code", needed=True),
            Column("severity", TEXT, "severity", needed=True),
            Column("about", TEXT, "path"),
            Column("message", TEXT, "message", needed=True),
            Column("start_offset", WHOLE, "start"),
            Column("end_offset", WHOLE, "end"),
        ),
        _listed("findings"),
    ),
)
"""In the order in which they are made and filled. Before its columns each has `guide_key`; all but `guides` have `number` and `path` as well."""

VIEWS: dict[str, str] = {
    "annual_pay": """
SELECT p.guide_key, p.number, g.guide_id, g.occupation, p.path, p.text, p.country, p.currency, p.statistic, p.annual_min, p.annual_max,
  (p.annual_min + p.annual_max) * 0.5 AS annual
FROM pay p JOIN guides g ON g.guide_key = p.guide_key
WHERE p.annual_factor IS NOT NULL""",
    "annual_pay_by_country": """
SELECT country, currency, count(*) AS figures, count(DISTINCT guide_key) AS guides,
  CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST((annual_min + annual_max) * 0.5 AS double precision)) AS numeric(18,2)) AS median
FROM pay
WHERE annual_min IS NOT NULL AND annual_max IS NOT NULL AND (statistic IS NULL OR statistic IN ('median', 'mean'))
GROUP BY country, currency""",
    "skill_frequency": """
SELECT skill, count(*) AS guides
FROM skills
WHERE NOT again
GROUP BY skill""",
    "conflicts": """
SELECT g.guide_key, g.guide_id, g.occupation, f.about, f.message
FROM findings f JOIN guides g ON g.guide_key = f.guide_key
WHERE f.code = 'pay.conflict'""",
}
"""By name; each in SQL that both databases know. Money is in the currency's main unit, never converted."""
