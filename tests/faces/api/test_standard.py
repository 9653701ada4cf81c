"""The standard for programs: findings with their corrections and pages, and the book of rules."""

import pytest
from django.conf import settings

from kentongan.core.standard.rulebook import RULES

CHECK, BOOK = "/api/v1/check", "/api/v1/rules"
FAULTY = {"text": "Panen Cabai\n\nTempat pengelohan pupuk itu ramai, ujar petugas."}


def sent(client, headers=None):
    return client.post(CHECK, FAULTY, content_type="application/json", headers=headers or {}).json()


def misspelt(told) -> dict:
    return next(one for one in told["findings"] if one["rule"] == "language.misspelling")


def test_a_finding_carries_its_correction_and_its_page(program):
    found = misspelt(sent(program("contributor")))
    assert found["fix"] == "pengolahan"
    assert found["page"] == f"{settings.SITE_URL}/standar/language/misspelling/"
    assert found["excerpt"] == "pengelohan"


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("en", "en"),
        ("en-GB,id;q=0.5", "en"),
        ("id,en;q=0.9", "id"),
        ("fr", "id"),
        ("", "id"),
        ("en;q=0", "id"),
    ],
)
def test_titles_come_in_the_language_that_is_asked_for(program, asked, language):
    rule = next(rule for rule in RULES if rule.id == "language.misspelling")
    found = misspelt(sent(program("contributor"), {"Accept-Language": asked}))
    assert found["title"] == (rule.title_en or rule.title if language == "en" else rule.title)


def test_the_book_names_every_rule_once_and_openly(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(BOOK)
    told = answer.json()
    assert [row["id"] for row in told["rules"]] == [rule.id for rule in RULES]
    assert answer["Access-Control-Allow-Origin"] == "*" and not answer.cookies
    assert "Accept-Language" in answer["Vary"] and answer["Content-Language"] == told["language"] == "id"
    row = next(row for row in told["rules"] if row["id"] == "structure.headline_words")
    assert row["chapter"] == "structure" and row["limits"] and row["waivable"] is True
    assert row["weight"] in {"block", "warn", "advise"} and row["why"] and row["clause"]
    assert row["page"].endswith("/standar/structure/headline_words/")


def test_the_book_is_sent_once_and_again_only_when_it_changed(client, db):
    first = client.get(BOOK)
    again = client.get(BOOK, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and not again.content and again["ETag"] == first["ETag"]
    assert client.get(BOOK, headers={"If-None-Match": '"other"'}).status_code == 200
    english = client.get(BOOK, headers={"Accept-Language": "en"})
    assert english["ETag"] != first["ETag"] and english.json()["language"] == "en"
    assert (
        client.get(BOOK, headers={"If-None-Match": first["ETag"], "Accept-Language": "en"}).status_code == 200
    )


def test_the_description_tells_the_shape_of_both(client, db):
    told = client.get("/api/v1/openapi.json").json()
    assert set(told["components"]["schemas"]["FindingOut"]["properties"]) >= {"fix", "page", "title"}
    assert set(told["components"]["schemas"]["RuleOut"]["properties"]) >= {"id", "limits", "weight", "page"}
    assert "security" not in told["paths"]["/api/v1/rules"]["get"]
