"""The standard as everybody reads it: by chapter, by search, one page a rule, in two languages."""

from html import escape

import pytest
from django.urls import reverse

from kentongan.core.standard.pages import page_of
from kentongan.core.standard.rulebook import CHAPTER_TITLES, CHAPTER_TITLES_EN, RULES
from kentongan.faces.site.standards.examples import examples_of

CHILD = "/standar/dignity/child_identity/"


def text_of(client, path, **query):
    return client.get(path, query).content.decode()


@pytest.mark.django_db
def test_every_rule_has_the_page_that_others_link_to(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        for rule in RULES:
            name = rule.id.partition(".")[2]
            assert page_of(rule.id) == reverse(
                "standard_rule", kwargs={"chapter": rule.chapter, "name": name}
            )
            page = text_of(client, page_of(rule.id))
            for words in (rule.title, rule.why, rule.clause):
                assert escape(words) in page, rule.id


def test_index_names_every_chapter_and_rule(client):
    page = text_of(client, "/standar/")
    for title in CHAPTER_TITLES.values():
        assert title in page
    for rule in RULES:
        assert f'href="{page_of(rule.id)}"' in page


def test_chapter_gives_reasons(client):
    page = text_of(client, "/standar/dignity/")
    for rule in RULES:
        assert (escape(rule.why) in page) is (rule.chapter == "dignity")


def test_rule_page_marks_what_is_found_and_what_the_writer_reads(client):
    page = text_of(client, "/standar/language/doubled_word/")
    assert "<mark>di di</mark>" in page
    assert "Kata ganda: “di di”." in page and "<ins>di</ins>" in page
    assert "EYD edisi V tentang kata ulang" in page


def test_rule_that_nobody_may_waive_says_so(client):
    words = "Tidak seorang pun dapat mengecualikannya."
    assert words in text_of(client, CHILD)
    assert words not in text_of(client, "/standar/language/doubled_word/")


def test_search_finds_rules_that_hold_every_word(client):
    page = text_of(client, "/standar/", cari="anak  identitas")
    assert CHILD in page and "/standar/structure/headline_words/" not in page
    assert 'name="robots" content="noindex"' in page
    assert 'value="anak identitas"' in page


def test_search_finds_english_words_and_bad_examples(client):
    assert CHILD in text_of(client, "/standar/en/", cari="child").replace("/standar/en/", "/standar/")
    assert "/standar/language/doubled_word/" in text_of(client, "/standar/", cari="digelar di di")


def test_search_without_a_hit_teaches(client):
    page = text_of(client, "/standar/", cari="xyzxyz")
    assert "Tidak ada aturan dengan kata itu" in page and 'href="/standar/dignity/' not in page


def test_search_is_cut_and_escaped(client):
    page = text_of(client, "/standar/", cari='"><script>' + "a" * 500)
    assert "<script>" not in page and "a" * 101 not in page


def test_weight_keeps_the_rules_of_that_weight(client):
    page = text_of(client, "/standar/", bobot="block")
    for rule in RULES:
        assert (f'href="{page_of(rule.id)}"' in page) is (rule.severity == "block")
    assert text_of(client, "/standar/", bobot="apa").count("<li>") >= len(RULES)


@pytest.mark.parametrize("path", ["/standar/nada/", "/standar/dignity/nada/", "/standar/en/nada/"])
def test_what_is_no_rule_is_not_found(client, path):
    assert client.get(path).status_code == 404


def test_english_is_at_an_address_of_its_own(client):
    rule = next(rule for rule in RULES if page_of(rule.id) == CHILD)
    answer = client.get("/standar/en/dignity/child_identity/")
    page = answer.content.decode()
    assert answer.headers["Content-Language"] == "en" and '<html lang="en">' in page
    assert (
        escape(rule.title_en) in page and escape(rule.why_en) in page and CHAPTER_TITLES_EN["dignity"] in page
    )
    assert f'href="{CHILD}" hreflang="id"' in page
    own = client.get(CHILD)
    assert own.headers["Content-Language"] == "id" and 'hreflang="en"' in own.content.decode()


@pytest.mark.parametrize("path", ["/standar/", "/standar/en/", "/standar/dignity/", CHILD])
def test_pages_may_be_cached_by_anyone(client, path):
    answer = client.get(path, headers={"Accept-Language": "en"})
    assert (
        "public" in answer.headers["Cache-Control"] and not answer.cookies and not answer.has_header("Vary")
    )
    again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304


def test_search_has_a_stamp_of_its_own(client):
    stamps = {
        client.get("/standar/", query).headers["ETag"] for query in ({}, {"cari": "a"}, {"bobot": "warn"})
    }
    assert len(stamps) == 3


def test_bad_examples_show_what_is_said_and_good_ones_are_clean():
    for rule in RULES:
        bad, good = examples_of(rule.id, bad=True), examples_of(rule.id, bad=False)
        assert all(shown.findings for shown in bad) and not any(shown.findings for shown in good), rule.id
        assert all(shown.parts for shown in bad), rule.id
