"""The same step by mapInPandas, for where there are no RDDs (Spark Connect, serverless clusters).

    results = articles.select("id", "text", "published").mapInPandas(extractor(SHIPPED), RESULT)

One child process a partition, as with RDD.pipe; the caller repartitions and compares ids as extract.py does.
"""

import json
import shlex
import subprocess
from collections.abc import Callable, Iterator
from itertools import islice
from threading import Thread

import pandas as pd
from extract import CHILD_ENV, command

RESULT = "id string, ok boolean, result string"

# Rows of a frame that is handed back to Spark.
FRAME = 500


def extractor(vanban: str) -> Callable[[Iterator[pd.DataFrame]], Iterator[pd.DataFrame]]:
    """What mapInPandas calls for a partition: frames of articles in, frames of output lines out."""
    child_command = command(vanban)

    def extract(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        pipe = subprocess.PIPE
        child = subprocess.Popen(shlex.split(child_command), env=CHILD_ENV, stdin=pipe, stdout=pipe, encoding="utf-8")
        failures: list[BaseException] = []
        # A thread of its own writes: a child that waits to be read while we wait to write would wait for ever.
        writer = Thread(target=feed, args=(frames, child.stdin, failures), daemon=True)
        writer.start()
        try:
            lines = (line.removesuffix("\n") for line in child.stdout)
            while batch := list(islice(lines, FRAME)):
                heads = [json.loads(line) for line in batch]
                yield pd.DataFrame({"id": [h["id"] for h in heads], "ok": [h["ok"] for h in heads], "result": batch})
            writer.join()
            if child.wait() != 0:
                raise RuntimeError(f"vanban ended with exit code {child.returncode}")
            if failures:
                raise failures[0]
        finally:
            # Spark may stop reading early (a LIMIT, a failed task) and keeps this Python process for the next task.
            child.kill()

    return extract


def feed(frames: Iterator[pd.DataFrame], stdin, failures: list[BaseException]) -> None:
    """Writes the articles as JSON lines. What goes wrong is kept for the thread that reads."""
    try:
        with stdin:
            for frame in frames:
                frame.to_json(stdin, orient="records", lines=True, force_ascii=False, date_format="iso")
    except BaseException as failure:
        failures.append(failure)
