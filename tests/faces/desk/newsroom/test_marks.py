"""Findings for the editor's script: the right control, the right place in the units of JavaScript."""

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.standard.finding import Finding, Severity
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.desk.newsroom.forms.story import StoryForm
from kentongan.faces.desk.newsroom.marks import captions_without_photo, controls_of, key_of, marks_of
from kentongan.faces.desk.newsroom.tags import answered, part_anchor, rule_page, unanswered

WRONG, RIGHT = "pengelohan", "pengolahan"
NO_ROWS = {f"{prefix}-{part}": "0" for prefix in "qp" for part in ("TOTAL_FORMS", "INITIAL_FORMS")}


def finding(part: str = "body", start: int = 0, end: int = 0, **more: object) -> Finding:
    given = {"message": "x", "suggestion": None, "clause": "c", "excerpt": "e"}
    return Finding("language.misspelling", Severity.WARN, part, start, end, **given | more)


def in_javascript(text: str, start: int, end: int) -> str:
    """What `text.slice(start, end)` gives in a browser."""
    return text.encode("utf-16-le")[start * 2 : end * 2].decode("utf-16-le")


@given(
    st.text(max_size=40), st.text(max_size=20), st.text(max_size=40), st.text(alphabet=" \n\t", max_size=4)
)
def test_places_hold_in_utf_16_whatever_stands_around(before, word, after, blank):
    part = f"x{before}{word}{after}y"
    start = 1 + len(before)
    found = finding(start=start, end=start + len(word))
    mark = marks_of([found], {"body": part}, {"body": "body"}, {"body": blank + part + blank})[0]
    if word:
        assert in_javascript(blank + part + blank, mark["start"], mark["end"]) == word
    else:
        assert mark["start"] is None


def test_a_sign_beyond_the_basic_plane_counts_twice():
    part = "Bibit 🌱🌱 dari pengelohan"
    start = part.index(WRONG)
    mark = marks_of([finding(start=start, end=start + 10)], {"body": part}, {"body": "body"}, {"body": part})[
        0
    ]
    assert (mark["start"], mark["end"]) == (start + 2, start + 12)


@pytest.mark.parametrize(
    ("part", "typed"), [("slot_when", "2026-10-07"), ("body", "something else"), ("caption_9", "")]
)
def test_what_does_not_stand_in_a_control_has_no_place(part, typed):
    found = finding(part, 0, 5, fix="y")
    mark = marks_of([found], {part: "Rabu, 7"}, {part: "when_date"}, {"when_date": typed})[0]
    assert mark["start"] is mark["end"] is mark["fix"] is None and mark["control"] == "id_when_date"


def test_a_mark_explains_itself_in_the_readers_language():
    rule = next(rule for rule in RULES if rule.id == "language.misspelling")
    told = {}
    for language in ("id", "en"):
        with translation.override(language):
            told[language] = marks_of([finding()], {}, {}, {})[0]
    assert told["id"]["title"] == rule.title and told["id"]["page"] == "/standar/language/misspelling/"
    assert told["en"]["title"] == (rule.title_en or rule.title)


def test_keys_part_what_differs_and_only_that():
    assert key_of(finding(start=1, end=3)) == key_of(finding(start=1, end=3))
    others = [finding(start=1, end=4), finding("headline", 1, 3), finding(start=1, end=3, message="y")]
    assert key_of(finding(start=1, end=3)) not in {key_of(one) for one in others}


def test_rows_that_are_left_out_do_not_shift_the_others(newsroom):
    form = StoryForm(
        {
            "q-TOTAL_FORMS": "3",
            "q-INITIAL_FORMS": "0",
            "q-1-text": "Baik.",
            "q-2-text": "Senang.",
            "p-TOTAL_FORMS": "4",
            "p-INITIAL_FORMS": "0",
            "p-1-photo": "7",
            "p-1-caption": "Kebun.",
            "p-2-photo": "8",
            "p-2-remove": "on",
            "p-2-caption": "Lama.",
            "p-3-caption": "Belum diunggah.",
        },
        zone="Asia/Jakarta",
    )
    form.is_valid()
    fresh = captions_without_photo(form)
    controls = controls_of(form, fresh)
    assert (controls["quote_1"], controls["quote_2"]) == (
        "q-1-text",
        "q-2-text",
    ) and "quote_3" not in controls
    assert (controls["caption_1"], controls["caption_2"]) == ("p-1-caption", "p-3-caption")
    assert [photo.caption for photo in form.content(fresh).photos] == ["Kebun.", "Belum diunggah."]


@pytest.mark.parametrize(
    ("part", "anchor"),
    [("slot_when", "id_when_date"), ("slot_who", "id_who"), ("body", "id_body"), ("quote_2", "id_q-1-text")],
)
def test_the_list_leads_to_the_control_without_script(part, anchor):
    assert part_anchor(part) == anchor


def test_open_questions_stand_apart_from_faults():
    asked = finding("slot_who", suggestion="Siapa?")
    both = (asked, finding(start=1, end=2))
    assert unanswered(both) == [asked] and answered(both) == [both[1]]
    assert rule_page("language.misspelling") and rule_page("gone.rule") == ""


# the endpoint


@pytest.fixture(autouse=True)
def fresh_counts() -> None:
    cache.clear()


def ask(client: Client, **typed: str) -> dict:
    answer = client.post(reverse("live_check"), NO_ROWS | typed, headers={"Accept": "application/json"})
    assert answer.status_code == 200 and "no-store" in answer["Cache-Control"]
    return answer.json()


def test_the_script_gets_marks_and_the_list(at_desk):
    body = f"\n  Bibit 🌱 dari {WRONG} pupuk."
    told = ask(at_desk("contributor"), headline="Panen", body=body)
    mark = next(one for one in told["marks"] if one["rule"] == "language.misspelling")
    assert in_javascript(body, mark["start"], mark["end"]) == WRONG and mark["fix"] == RIGHT
    assert mark["control"] == "id_body" and f'data-go="{mark["key"]}"' in told["list"]
    assert all(f'data-key="{one["key"]}"' in told["list"] for one in told["marks"])
    assert "<html" not in told["list"]


def test_words_of_a_caption_are_read_before_its_photo_is_sent(at_desk):
    rows = {"p-TOTAL_FORMS": "2", "p-1-caption": f"Tempat {WRONG} pupuk."}
    told = ask(at_desk("contributor"), **rows)
    assert any(one["control"] == "id_p-1-caption" and one["fix"] == RIGHT for one in told["marks"])


def test_a_headline_is_one_line(at_desk):
    told = ask(at_desk("contributor"), headline=f"Panen\n{WRONG} Cilegon")
    mark = next(one for one in told["marks"] if one["rule"] == "language.misspelling")
    assert (mark["control"], mark["start"]) == ("id_headline", 6)


def test_words_cannot_break_out_of_the_list(at_desk):
    told = ask(at_desk("contributor"), body="<img src=x onerror=alert(1)> <b>pengelohan</b> napi <script>")
    assert "<img src=x" not in told["list"] and "<script" not in told["list"]


def test_strangers_and_readers_of_addresses_get_nothing(at_desk):
    address = reverse("live_check")
    assert at_desk("contributor").get(address).status_code == 405
    refused = at_desk("public").post(address, {"body": "x"}, headers={"Accept": "application/json"})
    assert refused.status_code in (302, 403)
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(address, {"body": "x"}).status_code == 403


def test_the_check_is_limited(at_desk, monkeypatch):
    monkeypatch.setattr("kentongan.faces.desk.newsroom.views.checking.CHECKS_A_MINUTE", 2)
    client = at_desk("contributor")
    codes = [client.post(reverse("live_check"), {"story": "0"}).status_code for _ in range(3)]
    assert codes == [200, 200, 429]


def test_a_check_costs_the_same_for_a_short_and_a_long_text(at_desk):
    client, costs = at_desk("contributor"), []
    ask(client, body="Panen.")
    for body in ("Panen.", f"Tempat {WRONG} pupuk.\n\n" * 150):
        with CaptureQueriesContext(connection) as asked:
            ask(client, body=body)
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 16, [one["sql"][:90] for one in asked]


def test_the_editor_shows_its_findings_without_script(filed, at_desk):
    story = filed()
    page = at_desk("contributor").get(reverse("story_edit", args=[story.pk])).content.decode()
    assert 'data-check="' in page and page.count("data-marked") >= 8
    assert "data-go=" not in page.split('id="temuan"')[1].split("</aside>")[0]
