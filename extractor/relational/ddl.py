"""The tables and views in SQL that DuckDB and PostgreSQL both accept."""

from __future__ import annotations

from extractor.relational.tables import GUIDES, TABLES, VIEWS, Table

__all__ = ["ddl", "names", "statements"]


def names(table: Table) -> list[str]:
    """The names of a table's columns, keys first."""
    keys = ["guide_key"] if table is GUIDES else ["guide_key", "number", "path"]
    return [*keys, *(column.name for column in table.columns)]


def statements() -> list[str]:
    """The DDL, one statement each: tables that are missing are made, views are made anew."""
    tables = [_table(table) for table in TABLES]
    return [*tables, *(f"CREATE OR REPLACE VIEW {name} AS{query}" for name, query in VIEWS.items())]


def _table(table: Table) -> str:
    if table is GUIDES:
        lines = ["guide_key uuid PRIMARY KEY"]
    else:
        lines = ["guide_key uuid NOT NULL REFERENCES guides (guide_key)", "number bigint NOT NULL", "path text NOT NULL"]
    lines += [f"{column.name} {column.type}{' NOT NULL' if column.needed else ''}" for column in table.columns]
    if table is not GUIDES:
        lines.append("PRIMARY KEY (guide_key, number)")
    body = ",\n  ".join(lines)
    return f"CREATE TABLE IF NOT EXISTS {table.name} (\n  {body}\n)"


def ddl() -> str:
    """The DDL as one script."""
    return "".join(f"{statement};\n\n" for statement in statements()).rstrip("\n") + "\n"
