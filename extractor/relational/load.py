"""Records into a database over a DB-API connection: PostgreSQL through psycopg and its like, or DuckDB."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from typing import Any

from extractor.errors import UsageError
from extractor.guide import Guide
from extractor.relational.ddl import names, statements
from extractor.relational.rows import key_of, rows_of
from extractor.relational.tables import TABLES

__all__ = ["load"]

_GUIDES = 100
# By driver: databases that do not take the tables' SQL, whose own words for that are a syntax error in the midst of it.
_OTHERS = {"sqlite3": "SQLite", "pysqlite3": "SQLite", "apsw": "SQLite", "pymysql": "MySQL", "MySQLdb": "MySQL", "mysql": "MySQL"}
_MARKS = {"qmark": "?", "format": "%s", "pyformat": "%s"}


def load(connection: Any, guides: Iterable[Guide]) -> int:
    """Add guides to the tables of a database; tables and views that are missing are made.

    A guide that stands there already (the same id, the same page) stays as it is, so loading twice doubles nothing. A hundred guides are one
    transaction, which is committed or undone whole; the connection must be in none. Returns how many guides are new. Raises what the
    driver raises, `OverflowError` for a number that no column holds, and `UsageError` `usage.connection` for another database (SQLite …) and for a
    driver with other parameter marks than `?` and `%s`.
    """
    mark = _mark(connection)
    cursor = connection.cursor()
    with _transaction(connection, cursor):
        for statement in statements():
            cursor.execute(statement)
    added = 0
    several = iter(guides)
    while batch := list(islice(several, _GUIDES)):
        with _transaction(connection, cursor):
            added += _add(cursor, {key_of(guide): guide for guide in batch}, mark)
    return added


def _mark(connection: Any) -> str:
    """How the driver marks parameters; its module says so."""
    driver = type(connection).__module__.partition(".")[0].lstrip("_")
    if driver in _OTHERS:
        raise UsageError("usage.connection", f"a connection to {_OTHERS[driver]}; the tables are DuckDB's and PostgreSQL's")
    style = getattr(sys.modules.get(driver), "paramstyle", None)
    if style not in _MARKS:
        raise UsageError("usage.connection", f"a driver whose paramstyle is {style!r}; known: {', '.join(_MARKS)}")
    return _MARKS[style]


@contextmanager
def _transaction(connection: Any, cursor: Any) -> Iterator[None]:
    """All of it or nothing. A driver outside of its automatic commits has begun by itself."""
    if getattr(connection, "autocommit", None) is not False:
        cursor.execute("BEGIN")
    try:
        yield
    except BaseException:
        with suppress(Exception):  # the fault itself is worth more than that undoing it failed
            cursor.execute("ROLLBACK")
        raise
    cursor.execute("COMMIT")


def _add(cursor: Any, guides: dict[str, Guide], mark: str) -> int:
    """Add those of some guides that are not there yet; how many they are."""
    cursor.execute(f"SELECT guide_key FROM guides WHERE guide_key IN ({', '.join([mark] * len(guides))})", list(guides))  # noqa: S608  # marks only
    there = {str(key) for (key,) in cursor.fetchall()}
    fresh = [rows_of(guide) for key, guide in guides.items() if key not in there]
    for table in TABLES:
        rows = [row for found in fresh for row in found[table.name]]
        columns = names(table)
        if rows:
            told = f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join([mark] * len(columns))}) ON CONFLICT DO NOTHING"  # noqa: S608
            cursor.executemany(told, rows)
    return len(fresh)
