"""Records of many articles, as one step of a Spark job.

    spark-submit --archives vanban-env.tgz#env extract.py articles/ out/

reads articles (JSON lines or Parquet), runs `vanban extract -` over them by RDD.pipe, one child process a partition,
and writes three Parquet tables:

    out/lines     id, ok, partition, result    the output line of each article, as it came
    out/records   one row a record, joined by id with the input columns named by --keep
    out/rejects   one row a line that could not be read: its id if it has one, why, and the line as it was

Every line in must come out once: ids and lines are counted and compared before records and rejects are written.
"""

import argparse
import json
import shlex
import sys

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# Where `--archives vanban-env.tgz#env` unpacks to, beside the working directory of every executor.
SHIPPED = "./env/bin/node ./env/node_modules/vanban/dist/cli.js"

# A child takes some tenths of a second to start; over this many articles that is nothing.
ARTICLES_A_PARTITION = 5000

# Fields that vanban reads, for input that comes in columns.
FIELDS = ["id", "text", "html", "published", "province", "url", "title"]

# vanban skips lines without any of these: no line comes out for them.
NOT_BLANK = r"[^ \t\r\x{feff}]"

# The fields all records have. Those of one kind are in the column `fields`, as JSON.
RECORD = "kind string, id string, start int, end int, text string, confidence double, rule string"


def command(vanban: str) -> str:
    """The command of a child. One core, one child: no further threads. Spark SQL and Python count code points.

    Exit code 3 says that some lines were rejected, which is no failure of the task: each has its line of output.
    """
    extract = f"{vanban} extract - --quiet --jobs 1 --offsets codepoint"
    return shlex.join(["sh", "-c", f"{extract}; code=$?; [ $code -eq 3 ] || exit $code"])


# PySpark starts the child with these variables and no others.
CHILD_ENV = {"LC_ALL": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"}


def read_articles(spark: SparkSession, path: str, fmt: str, keep: list[str]) -> DataFrame:
    """Articles as `id` and `line` (bytes of one JSON object), and the columns to keep."""
    if fmt == "jsonl":
        # Lines end at LF only, and pass through as they are: Spark neither parses nor rewrites them.
        lines = spark.read.text(path, lineSep="\n").where(F.col("value").rlike(NOT_BLANK))
        fields = [F.get_json_object("value", f"$.{name}").alias(name) for name in ["id", *keep]]
        return lines.select(F.col("value").cast("binary").alias("line"), *fields)
    table = spark.read.format(fmt).load(path)
    fields = [F.col(name).cast("string").alias(name) for name in FIELDS if name in table.columns]
    line = F.to_json(F.struct(*fields)).cast("binary").alias("line")
    return table.select(F.col("id").cast("string"), line, *keep)


def place(articles: DataFrame, partitions: int) -> DataFrame:
    """Shares the articles out by the hash of their line, in a fixed order, and numbers them.

    What goes where, and in which order, then depends on nothing but the articles: a task that is run again after its
    executor was lost gives the same lines. (`rdd.repartition` deals rows out as they come, and may lose some then.)
    """
    key = F.xxhash64("line")
    spread = articles.repartition(partitions, key).sortWithinPartitions(key, "line")
    # The number of the partition in the upper 31 bits, the number of the row in it in the lower 33.
    return spread.withColumn("place", F.monotonically_increasing_id())


def to_text(line: bytes) -> str:
    """The line to pipe; bytes that are no UTF-8 become a line that is rejected, not one with characters replaced."""
    try:
        return bytes(line).decode("utf-8")
    except UnicodeDecodeError:
        return "not UTF-8"


def pipe(placed: DataFrame, vanban: str) -> DataFrame:
    """One output line for each article: `id`, `ok`, `partition`, `result`."""
    lines = placed.select("line").rdd.map(lambda row: to_text(row.line))
    piped = lines.pipe(command(vanban), CHILD_ENV, checkCode=True)
    numbered = piped.mapPartitionsWithIndex(lambda number, lines: ((number, line) for line in lines))
    results = placed.sparkSession.createDataFrame(numbered, "partition int, result string")
    ok = F.get_json_object("result", "$.ok") == "true"
    return results.select(F.get_json_object("result", "$.id").alias("id"), ok.alias("ok"), "partition", "result")


def reject_reasons(results: DataFrame) -> DataFrame:
    """Why lines were rejected, and which: a reject carries the number of its line in the input of its child."""
    error = F.from_json("result", "error struct<code string, message string>, line long")
    rejected = results.where(~F.col("ok")).select("partition", error.alias("reject"))
    line_place = F.shiftleft(F.col("partition").cast("long"), 33) + F.col("reject.line") - 1
    return rejected.select(line_place.alias("place"), "reject.error.code", "reject.error.message")


def differences(placed: DataFrame, results: DataFrame, rejects: DataFrame) -> dict[str, int]:
    """What went in and did not come out, came out and had not gone in, or came out twice. Empty when all is well."""
    went_in, came_out = placed.where("id is not null"), results.where("id is not null")
    lines, with_id, ids, rejected = results.agg(
        F.count("*"), F.count("id"), F.count_distinct("id"), F.count_if(~F.col("ok"))
    ).first()
    lost = went_in.join(came_out, "id", "left_anti").join(rejects, "place", "left_anti")
    counts = {
        "lines that did not come out": placed.count() - lines,
        "ids that did not come out": lost.count(),
        "ids that had not gone in (articles without an id?)": came_out.join(went_in, "id", "left_anti").count(),
        "ids that came out twice": with_id - ids,
        "rejects without their line": rejected - rejects.join(placed, "place").count(),
    }
    return {what: count for what, count in counts.items() if count != 0}


def records_of(results: DataFrame, kept: DataFrame) -> DataFrame:
    """One row a record, with the columns kept of its article."""
    article = "version string, article struct<published date, province string>, records array<string>"
    lines = results.where("ok").select("id", F.from_json("result", article).alias("line"))
    each = lines.select("id", "line.version", "line.article.*", F.explode("line.records").alias("fields"))
    rows = each.select("*", F.from_json("fields", RECORD).alias("record"))
    common = [f"record.{name}" for name in ("kind", "start", "end", "text", "confidence", "rule")]
    head = ["id", "version", "published", "province", F.col("record.id").alias("record")]
    return rows.select(*head, *common, "fields").join(kept, "id")


def run(spark: SparkSession, args: argparse.Namespace) -> dict:
    """Reads, extracts, compares, writes; returns the figures. Raises when anything was lost or doubled."""
    articles = read_articles(spark, args.articles, args.format, args.keep)
    total, with_id, ids = articles.agg(F.count("*"), F.count("id"), F.count_distinct("id")).first()
    if with_id != ids:
        raise SystemExit(f"{with_id - ids} articles have the id of another; give each its own")
    partitions = max(1, total // args.per_partition)
    placed = place(articles, partitions).persist(StorageLevel.DISK_ONLY)

    pipe(placed, args.vanban).write.mode("error").parquet(f"{args.out}/lines")
    results = spark.read.parquet(f"{args.out}/lines")
    rejects = reject_reasons(results)
    wrong = differences(placed, results, rejects)
    if wrong:
        raise SystemExit("; ".join(f"{count} {what}" for what, count in wrong.items()))

    records_of(results, placed.select("id", *args.keep)).write.parquet(f"{args.out}/records")
    rejects.join(placed, "place").select("id", "code", "message", "line").write.parquet(f"{args.out}/rejects")
    rejected = spark.read.parquet(f"{args.out}/rejects").count()
    found = spark.read.parquet(f"{args.out}/records").count()
    return {"lines": total, "ids": ids, "partitions": partitions, "records": found, "rejects": rejected}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Records of many articles, as one step of a Spark job.")
    parser.add_argument("articles", help="a folder or pattern that Spark can read")
    parser.add_argument("out", help="a folder that does not exist yet")
    parser.add_argument("--format", choices=["jsonl", "parquet"], default="jsonl")
    add = parser.add_argument
    add("--keep", type=lambda names: names.split(","), default=[], help="input columns to join to records")
    add("--per-partition", type=int, default=ARTICLES_A_PARTITION, help="articles a partition, at least")
    add("--vanban", default=SHIPPED, help="the command on the executors (default: %(default)s)")
    return parser.parse_args()


if __name__ == "__main__":
    session = SparkSession.builder.appName("vanban").getOrCreate()
    print(json.dumps(run(session, arguments())), file=sys.stdout)
    session.stop()
