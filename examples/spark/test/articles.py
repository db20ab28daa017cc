"""Articles to try a cluster on: about 3 KB each, made from the corpus, the same on every machine."""

import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parents[3] / "corpus/vi/articles.jsonl"


def generated(count: int) -> Iterator[dict]:
    """Whole paragraphs of the corpus under new numbers; now and then HTML, an emoji, an id that is a number."""
    texts = [json.loads(line)["text"] for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    chance = random.Random(2026)
    for k in range(count):
        text = chance.choice(texts)
        while len(text.encode()) < 2600:
            text += "\n\n" + chance.choice(chance.choice(texts).split("\n\n"))
        # The first digit of a number stays, so that days and months mostly stay days and months.
        text = re.sub(r"(?<=\d)\d", lambda digit: chance.choice([*"0123456789", *[digit[0]] * 20]), text)
        article = {"id": k if k % 1000 == 7 else f"a{k}", "site": f"portal-{k % 7}"}
        if k % 97 == 5:
            article["html"] = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
        else:
            article["text"] = ("\U0001f1fb\U0001f1f3 " if k % 31 == 0 else "") + text
        if k % 3 == 0:
            article["published"] = f"2022-{k % 12 + 1:02}-15"
        yield article


def poisoned(count: int) -> Iterator[bytes]:
    """Lines that no reader can take: cut short, without a text, no object, no UTF-8."""
    for k in range(count):
        yield [
            f'{{"id": "cut-{k}", "text": "Ngày'.encode(),
            f'{{"id": "empty-{k}", "text": 7}}'.encode(),
            f"[{k}]".encode(),
            f'{{"id": "bytes-{k}", "text": "Ng'.encode() + b'\xe0\x79"}',
        ][k % 4]
