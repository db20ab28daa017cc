"""Real runs of extract.py and in_pandas.py, on a cluster of two executor processes. Started by `npm run test:spark`."""

import hashlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from argparse import Namespace
from collections import Counter
from pathlib import Path
from unittest import mock

import pyarrow.parquet as parquet
from articles import generated, poisoned
from cluster import children, command_line, events, gone, kill_busy_executor
from extract import ARTICLES_A_PARTITION, place, read_articles, run
from in_pandas import RESULT, extractor
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

EXAMPLE = Path(__file__).parents[1]
ROOT = EXAMPLE.parents[1]
PAGE = (ROOT / "docs/spark.md").read_text(encoding="utf-8")
NODE = os.environ["VANBAN_NODE"]
ARCHIVE = os.environ["VANBAN_ARCHIVE"]
COUNT = int(os.environ.get("VANBAN_SPARK_ARTICLES", "10000"))
# At least four, so that some are done and some to come when an executor is killed.
A_PARTITION = min(ARTICLES_A_PARTITION, COUNT // 4)
CLI = f"{shlex.quote(NODE)} {shlex.quote(str(ROOT / 'dist/cli.js'))}"
CLUSTER = "local-cluster[2,1,1024]"
LONG = 3600


def snippet(name: str) -> str:
    """A command or program of the page, by the name in the comment above it."""
    return re.search(rf"<!-- {name} -->\n```\w+\n(.*?)```", PAGE, re.DOTALL)[1]


def digest(line: str) -> bytes:
    return hashlib.sha1(line.encode()).digest()


def single_process(lines: Path) -> tuple[dict[str, bytes], Counter]:
    """What one process makes of the same lines: the line of each article, and how often each error."""
    out = lines.with_suffix(".out")
    with out.open("wb") as stdout:
        command = [NODE, ROOT / "dist/cli.js", "extract", lines, "--offsets", "codepoint", "--quiet"]
        assert subprocess.run(command, stdout=stdout).returncode in (0, 3)
    read, errors = {}, Counter()
    with out.open(encoding="utf-8") as results:
        for result in results:
            head = json.loads(result)
            if head["ok"]:
                assert head["id"] not in read
                read[head["id"]] = digest(result.rstrip("\n"))
            else:
                errors[head["error"]["code"]] += 1
    out.unlink()
    return read, errors


def column_batches(folder: Path, columns: list[str]):
    for part in sorted(folder.glob("*.parquet")):
        for batch in parquet.ParquetFile(part).iter_batches(2000, columns=columns):
            yield from batch.to_pylist()


def quiet_session() -> SparkSession:
    quiet = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false"}
    session = SparkSession.builder.master("local[2]").config(map=quiet).getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session


class Workspace(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = Path(tempfile.mkdtemp(prefix="vanban-spark-"))
        cls.addClassCleanup(shutil.rmtree, cls.dir, ignore_errors=True)


class OnACluster(Workspace):
    """Two executor processes of one core and 1 GB each, which get Node and vanban by --archives."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.partitions = COUNT // A_PARTITION
        cls.articles = cls.dir / "articles.jsonl"
        with cls.articles.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in generated(COUNT))
        cls.poison = cls.one_a_partition()
        with cls.articles.open("ab") as file:
            file.writelines(line + b"\n" for line in cls.poison.values())
        cls.expected, cls.errors = single_process(cls.articles)

    @classmethod
    def one_a_partition(cls) -> dict[int, bytes]:
        """One poisoned line for each partition, which the job will place just there."""
        candidates = cls.dir / "candidates"
        candidates.write_bytes(b"\n".join(poisoned(40 * cls.partitions)))
        session = quiet_session()
        placed = place(read_articles(session, str(candidates), "jsonl", []), cls.partitions).collect()
        session.stop()
        chosen = {row.place >> 33: bytes(row.line) for row in placed}
        assert len(chosen) == cls.partitions
        return chosen

    def submit(self, name: str) -> tuple[subprocess.Popen, Path]:
        """Starts the command of the page; returns its process and folder."""
        folder = self.dir / name
        (folder / "log").mkdir(parents=True)
        _, *rest = shlex.split(snippet("submit").replace("\\\n", " "))
        paths = {"vanban-env.tgz#env": f"{ARCHIVE}#env", "articles/": str(self.articles), "out/": str(folder / "out")}
        paths["extract.py"] = str(EXAMPLE / "extract.py")
        conf = {
            "spark.ui.enabled": "false",
            "spark.eventLog.enabled": "true",
            "spark.eventLog.compress": "false",
            "spark.eventLog.dir": f"file://{folder}/log",
            "spark.local.dir": str(folder),
        }
        command = [Path(sys.executable).parent / "spark-submit", "--master", CLUSTER]
        command += [part for key, value in conf.items() for part in ("--conf", f"{key}={value}")]
        command += [paths.get(part, part) for part in rest]
        command += ["--per-partition", str(A_PARTITION)]
        with (folder / "stderr").open("wb") as stderr:
            job = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=stderr, text=True, cwd=folder)
        return job, folder

    def check(self, job: subprocess.Popen, folder: Path):
        stdout, _ = job.communicate(timeout=LONG)
        self.assertEqual(job.returncode, 0, (folder / "stderr").read_text(errors="replace")[-3000:])
        figures = json.loads(stdout)
        self.assertEqual(figures["lines"], COUNT + self.partitions)
        self.assertEqual(figures["partitions"], self.partitions)
        self.assertEqual(figures["rejects"], self.partitions)
        self.check_lines(folder / "out/lines")
        self.check_records(folder / "out", figures["records"])
        self.check_rejects(folder / "out/rejects")

    def check_lines(self, lines: Path):
        """Every article once, and byte for byte as from one process; one reject a partition."""
        seen, rejects = {}, Counter()
        for row in column_batches(lines, ["id", "ok", "partition", "result"]):
            if row["ok"]:
                self.assertNotIn(row["id"], seen)
                seen[row["id"]] = digest(row["result"])
            else:
                rejects[row["partition"]] += 1
        self.assertEqual(len(seen), COUNT)
        self.assertEqual(seen, self.expected)
        self.assertEqual(rejects, Counter(range(self.partitions)))

    def check_records(self, out: Path, figure: int):
        """The table of records holds those of the lines, in whole, with the column of the input."""
        records: dict[str, list] = {}
        for row in column_batches(out / "records", ["id", "record", "start", "end", "text", "fields", "site"]):
            fields = json.loads(row["fields"])
            self.assertEqual(
                (row["record"], row["start"], row["end"], row["text"]),
                (fields["id"], fields["start"], fields["end"], fields["text"]),
            )
            number = row["id"].removeprefix("a")
            self.assertEqual(row["site"], f"portal-{int(number) % 7}")
            records.setdefault(row["id"], []).append(fields)
        self.assertEqual(sum(map(len, records.values())), figure)
        for row in column_batches(out / "lines", ["id", "ok", "result"]):
            if row["ok"]:
                by_id = sorted(records.get(row["id"], []), key=lambda record: record["id"])
                line = sorted(json.loads(row["result"])["records"], key=lambda record: record["id"])
                self.assertEqual(by_id, line)

    def check_rejects(self, rejects: Path):
        rows = list(column_batches(rejects, ["code", "line"]))
        self.assertEqual(sorted(row["line"] for row in rows), sorted(self.poison.values()))
        # Spark hands over text: bytes that are no UTF-8 are told apart in its step, and rejected there as no JSON.
        codes = {"BAD_UTF8": "BAD_JSON"}
        expected = Counter()
        for code, count in self.errors.items():
            expected[codes.get(code, code)] += count
        self.assertEqual(Counter(row["code"] for row in rows), expected)

    def test_every_article_comes_out_once_and_as_from_one_process(self):
        job, folder = self.submit("whole")
        self.check(job, folder)
        executors = {event["Executor ID"] for event in events(folder / "log", "SparkListenerExecutorAdded")}
        self.assertEqual(len(executors), 2)

    def test_an_executor_killed_in_the_middle_changes_nothing(self):
        job, folder = self.submit("killed")
        orphans = kill_busy_executor(job.pid, folder / "out", self.partitions // 4, LONG)
        self.assertTrue(gone(orphans, 30), "vanban outlived its executor")
        self.check(job, folder)
        lost = [
            event
            for event in events(folder / "log", "SparkListenerTaskEnd")
            if event["Task End Reason"]["Reason"] == "ExecutorLostFailure"
        ]
        self.assertGreaterEqual(len(lost), 1, "the kill came when no task was running")
        self.assertEqual(children(job.pid), [])


class OnThisMachine(Workspace):
    """What needs no cluster: other inputs, other ways, and that what goes wrong is seen."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.session = quiet_session()
        cls.addClassCleanup(cls.session.stop)

    def write(self, name: str, articles) -> str:
        path = self.dir / name
        lines = (json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
        path.write_text("".join(lines), encoding="utf-8")
        return str(path)

    def run_job(self, articles: str, out: str, **changes) -> dict:
        args = {"format": "jsonl", "keep": [], "per_partition": 50, "vanban": CLI}
        return run(self.session, Namespace(articles=articles, out=str(self.dir / out), **{**args, **changes}))

    def results(self, out: str) -> dict[str, bytes]:
        return {row["id"]: digest(row["result"]) for row in column_batches(self.dir / out / "lines", ["id", "result"])}

    def test_line_ends_of_windows_and_blank_lines_of_any_kind_are_no_articles(self):
        lines = self.dir / "blank.jsonl"
        one, two = (json.dumps(article, ensure_ascii=False) for article in generated(2))
        lines.write_text(f"{one}\r\n\r\n \t\n\ufeff\n\n{two}", encoding="utf-8", newline="")
        figures = self.run_job(str(lines), "blank")
        self.assertEqual((figures["lines"], figures["rejects"]), (2, 0))
        self.assertEqual(self.results("blank"), single_process(lines)[0])

    def test_parquet_in_gives_the_same_lines(self):
        lines = self.write("some.jsonl", generated(120))
        self.session.read.json(lines).write.parquet(str(self.dir / "some.parquet"))
        figures = self.run_job(str(self.dir / "some.parquet"), "from-parquet", format="parquet", keep=["site"])
        self.assertEqual((figures["lines"], figures["partitions"], figures["rejects"]), (120, 2, 0))
        self.assertEqual(self.results("from-parquet"), single_process(Path(lines))[0])

    def test_map_in_pandas_gives_the_same_lines(self):
        lines = self.write("frames.jsonl", (article for article in generated(120) if "text" in article))
        names = {"articles": self.session.read.json(lines), "partitions": 2, "F": F}
        with mock.patch("extract.SHIPPED", CLI):
            exec(snippet("pandas"), names)
        rows = names["results"].collect()
        self.assertEqual(len(rows), 118)
        self.assertEqual({row.id: digest(row.result) for row in rows}, single_process(Path(lines))[0])

    def test_map_in_pandas_that_is_not_read_to_the_end_leaves_no_process(self):
        lines = self.write("limit.jsonl", generated(60))
        articles = self.session.read.json(lines).drop("site").repartition(1)
        self.assertTrue(articles.mapInPandas(extractor(CLI), RESULT).first().ok)
        self.assertTrue(gone([child for child in children(os.getpid()) if "dist/cli.js" in command_line(child)], 30))

    def test_lines_that_get_lost_or_doubled_are_seen(self):
        articles = self.write("faults.jsonl", generated(60))
        for fault, complaint in {"sed 3d": "did not come out", "sed 3p": "came out twice"}.items():
            child = self.dir / f"{fault[-2:]}.sh"
            child.write_text(f'#!/bin/sh\n{CLI} "$@" | {fault}\n')
            with self.subTest(fault), self.assertRaisesRegex(SystemExit, complaint):
                self.run_job(articles, f"fault-{fault[-2:]}", vanban=f"sh {shlex.quote(str(child))}")

    def test_a_child_that_dies_fails_the_job(self):
        articles = self.write("dies.jsonl", generated(60))
        child = self.dir / "dies.sh"
        child.write_text(f'#!/bin/sh\n{CLI} "$@" | head -n 20\nkill -9 $$\n')
        with self.assertRaisesRegex(Exception, "error code -?137|exited"):
            self.run_job(articles, "dies", vanban=f"sh {shlex.quote(str(child))}")

    def test_articles_with_the_id_of_another_or_none_are_refused(self):
        twice = self.write("twice.jsonl", [*generated(5), *generated(2)])
        with self.assertRaisesRegex(SystemExit, "2 articles have the id of another"):
            self.run_job(twice, "twice")
        nameless = self.write("nameless.jsonl", [{"text": "Ngày 24/3/2022."}])
        with self.assertRaisesRegex(SystemExit, "had not gone in"):
            self.run_job(nameless, "nameless")

    @unittest.skipUnless(shutil.which("parallel"), "GNU parallel is not installed")
    def test_gnu_parallel_gives_the_same_lines(self):
        lines = Path(self.write("articles.jsonl", generated(200)))
        (self.dir / "vanban").write_text(f'#!/bin/sh\nexec {CLI} "$@"\n')
        (self.dir / "vanban").chmod(0o755)
        path = f"{self.dir}:{os.environ['PATH']}"
        # Blocks of the page are for large files; this one is to be cut too.
        changes = {"--block 16M": "--block 100k", "--quiet": "--quiet --offsets codepoint"}
        command = snippet("parallel")
        for given, changed in changes.items():
            self.assertIn(given, command)
            command = command.replace(given, changed)
        subprocess.run(["sh", "-ec", command], cwd=self.dir, env={**os.environ, "PATH": path}, check=True)
        result = (self.dir / "records.jsonl").read_text(encoding="utf-8").splitlines()
        self.assertEqual({json.loads(line)["id"]: digest(line) for line in result}, single_process(lines)[0])
        self.assertEqual(len(result), 200)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
