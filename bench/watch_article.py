"""The radar over an article, beside its dearest part alone, and look-ups among 10,000 releases."""

import itertools
import random
from datetime import date

import trafilatura

from bench.measuring import Row, row, timed
from bench.texts import page_of, releases
from kentongan.core.analysis.document import analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.pages import page_from_html
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.outlets import by_domain, read_outlets

TITLE = "Watching an article"
HOW = (
    "One process, one core. The floor is trafilatura's main text alone, from the same page, without metadata."
)
TODAY = date(2026, 11, 2)


def run() -> list[Row]:
    texts = releases()
    pages = [page_of(text) for text in texts]
    gazetteer, outlets = Gazetteer(read_offices()), by_domain(read_outlets())
    index = _index(texts)
    turn = itertools.cycle(range(len(pages)))
    known = {"source": "bench", "gazetteer": gazetteer, "outlets": outlets, "today": TODAY}
    floor = timed(lambda: trafilatura.extract(pages[next(turn)].decode(), fast=True), runs=150)
    whole = timed(lambda: analyse(page_from_html(pages[next(turn)]), releases=index, **known), runs=150)
    text_only = timed(lambda: analyse(texts[next(turn)], releases=index, **known), runs=300)
    found = timed(lambda: index.find(texts[next(turn)]), runs=300)
    return [
        row("page to analysis, among 10,000 releases", whole, beside="trafilatura alone", floor=floor),
        row("trafilatura alone", floor),
        row("text to analysis, among 10,000 releases", text_only),
        row("reprint look-up among 10,000 releases", found),
    ]


def _index(texts: list[str]) -> ReleaseIndex[int]:
    """10,000 releases: each is ours with its sentences mixed with another's, so that all differ."""
    chance, index = random.Random(7), ReleaseIndex()
    sentences = [sentence for text in texts for sentence in text.replace("\n\n", " ").split(". ")]
    for number in range(10_000):
        index.add(number, ". ".join(chance.sample(sentences, 12)))
    return index
