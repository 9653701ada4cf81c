"""Editors' operations keep the share of the text that they say they keep."""

import re
from random import Random

import pytest
from tests.config.demo.outlets.samples import NOW, items

from kentongan.config.demo.outlets import edits
from kentongan.config.demo.outlets.decisions import Treatment, decide
from kentongan.config.demo.outlets.newsdesk import article_about
from kentongan.config.demo.outlets.roster import read_outlets
from kentongan.core.analysis.overlap.fingerprint import fingerprint_of

# Least and most of our words that are left, by treatment.
SHARES = {
    Treatment.REPRINT: (0.65, 1.0),
    Treatment.PARTIAL: (0.2, 0.55),
    Treatment.REWRITE: (0.45, 0.9),
    Treatment.ROUNDUP: (0.0, 0.0),
    Treatment.OWN: (0.0, 0.0),
}


def printed():
    for outlet in read_outlets():
        for item in items():
            article = article_about(outlet, item, seed=7, now=NOW)
            if article:
                yield decide(outlet, item, seed=7).treatment, item, article


@pytest.mark.parametrize("treatment", SHARES)
def test_each_treatment_keeps_its_share_of_our_words(treatment):
    least, most = SHARES[treatment]
    shares = [
        edits.share_kept(art.paragraphs, item.paragraphs)
        for kind, item, art in printed()
        if kind is treatment
    ]
    assert len(shares) >= 5
    assert least <= min(shares) and max(shares) <= most, (min(shares), max(shares))


def test_shingles_see_the_same_shares():
    for kind, item, article in printed():
        ours = fingerprint_of("\n\n".join(item.paragraphs)).distinct
        theirs = fingerprint_of("\n\n".join(article.paragraphs)).distinct
        kept = len(ours & theirs) / len(ours)
        least, most = SHARES[kind]
        assert least - 0.12 <= kept <= most + 0.12, (kind, item.id, kept)


def test_no_article_keeps_the_house_dateline_or_our_headline():
    for _, item, article in printed():
        assert "INFO_PAS" not in "\n".join(article.paragraphs)
        assert article.headline != item.headline
        assert "{" not in article.headline + "".join(article.paragraphs)


def test_articles_about_us_name_the_office():
    for _, item, article in printed():
        text = "\n".join((article.headline, *article.paragraphs))
        # A lead names the office in full: "Lembaga Pemasyarakatan (Lapas) Kelas IIA Cilegon".
        short = re.sub(r"[A-Z][a-zA-Z ]+ \((\w+)\)", r"\1", re.sub(r" Kelas (?:III|II[AB]?|I)\b", "", text))
        assert item.unit in text or item.unit in short, (item.id, item.unit)


def test_the_headline_is_turned_round_the_office():
    turned = edits.turned_headline("Lapas Cilegon Panen Pakcoy", "Lapas Cilegon", teaser="Simak")
    assert turned == "Panen Pakcoy di Lapas Cilegon"
    assert (
        edits.turned_headline("Kait Kantong Menang", "Lapas Cilegon", teaser="Simak")
        == "Kait Kantong Menang, Simak"
    )


def test_dropping_never_touches_the_lead_nor_leaves_a_stump():
    text = [f"paragraf {i}" for i in range(6)]
    for seed in range(40):
        kept = edits.with_fewer(text, 5, Random(seed))
        assert kept[0] == "paragraf 0" and len(kept) == 4
    assert edits.with_fewer(["satu"], 3, Random(1)) == ["satu"]


def test_the_dateline_is_replaced_only_where_there_is_one():
    assert edits.own_dateline("Ende, INFO_PAS – Lapas Ende", "Pos") == "ENDE, Pos – Lapas Ende"
    assert edits.own_dateline("Lapas Ende", "Pos") == "Lapas Ende"
