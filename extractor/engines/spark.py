"""Spark: a frame of pages to a frame of records; as a program for `spark-submit`, a folder or a Parquet table of pages to Parquet.

spark-submit spark.py INPUT OUT: the records go to OUT/guides, what failed to OUT/failures (`id`, `code`, `message`).
"""

from __future__ import annotations

import argparse
from functools import partial
from typing import Any

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812  # as all of Spark's own pages name it
from pyspark.sql.pandas.types import from_arrow_schema
from pyspark.sql.types import StructType

from extractor.arrow import extract_batches, guide_schema, result_schema

__all__ = ["ddl", "extract_frame", "main", "pages"]

_PAGES = "*.{txt,text,md,markdown,html,htm,xhtml}"


def extract_frame(frame: DataFrame, **options: Any) -> DataFrame:
    """A `DataFrame` with the columns of `extractor.arrow.result_schema`; `options` are those of `extract_batch`."""
    # Without "not null" inside: Spark would ask it of the fields of a failed page's null record too.
    schema = StructType.fromDDL(from_arrow_schema(result_schema()).simpleString())
    return frame.mapInArrow(partial(extract_batches, **options), schema)


def ddl() -> str:
    """A record's columns in Spark's DDL, for `CREATE TABLE`."""
    return ",\n".join(f"{field.name} {field.dataType.simpleString()}" for field in from_arrow_schema(guide_schema()))


def pages(session: SparkSession, source: str) -> DataFrame:
    """The pages of a Parquet table (`*.parquet`) as it stands, or of a folder: `id` is a file's path below it, `content` its bytes."""
    if source.rstrip("/").endswith(".parquet"):
        return session.read.parquet(source)
    files = session.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", _PAGES).load(source)
    path = session.sparkContext._jvm.org.apache.hadoop.fs.Path(source)  # noqa: SLF001  # the one way to a qualified path
    root = path.getFileSystem(session.sparkContext._jsc.hadoopConfiguration()).makeQualified(path).toString()  # noqa: SLF001
    return files.select(F.substring(files.path, len(root) + 2, 1 << 30).alias("id"), files.content)


def main(source: str, out: str) -> None:
    """Read pages, write records and failures."""
    session = SparkSession.builder.appName("extractor").getOrCreate()
    found = extract_frame(pages(session, source)).persist(StorageLevel.DISK_ONLY)
    found.where(found.guide.isNotNull()).select("guide.*").write.mode("overwrite").parquet(f"{out}/guides")
    found.where(found.error.isNotNull()).select("id", "error.*").write.mode("overwrite").parquet(f"{out}/failures")
    session.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Pages of a folder or a Parquet table to OUT/guides and OUT/failures.")
    parser.add_argument("source", metavar="INPUT")
    parser.add_argument("out", metavar="OUT")
    main(**vars(parser.parse_args()))
