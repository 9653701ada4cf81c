"""Stories for programs."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.newsroom.enums import NoteKind
from kentongan.apps.newsroom.models import PublicNote, Story
from kentongan.foundation.audit.models import AuditEntry

STORIES = "/api/v1/stories"


def ids(answer) -> list[int]:
    assert answer.status_code == 200, answer.content
    return [row["id"] for row in answer.json()["items"]]


def test_public_stories_are_read_without_a_key_and_without_a_cookie(client, stories):
    made = stories(3)
    answer = client.get(STORIES)
    assert ids(answer) == [story.pk for story in reversed(made)]
    assert not answer.cookies and "Cookie" not in answer.get("Vary", "")
    assert answer["Cache-Control"] == "public, max-age=60" and answer["Access-Control-Allow-Origin"] == "*"
    row = answer.json()["items"][0]
    assert row["unit"] == {"key": "lapas-cilegon", "name": "Lapas Kelas IIA Cilegon"}
    assert row["region"] == {"key": "kanwil-banten", "name": "Kanwil Ditjenpas Banten"}
    assert row["ninjs"].endswith(f"/berita/{row['id']}.ninjs.json") and row["uri"].startswith("tag:")


@pytest.mark.parametrize("status", ["draft", "in_review", "returned", "approved", "unpublished"])
def test_what_is_not_public_never_appears(client, stories, status):
    hidden = stories(1, status=status)[0]
    shown = stories(1)[0]
    assert ids(client.get(STORIES)) == [shown.pk]
    assert client.get(f"{STORIES}/{hidden.pk}").status_code == 404
    assert hidden.headline not in client.get(
        STORIES, {"unit": "lapas-cilegon", "since": "2000-01-01T00:00:00Z"}
    ).content.decode().replace(shown.headline, "")


def test_pages_turn_by_cursor_without_loss_or_doubles(client, stories):
    made = stories(7)
    Story.objects.filter(pk__in=[story.pk for story in made[2:5]]).update(published_at=made[2].published_at)
    seen, cursor, turns = [], "", 0
    while cursor is not None:
        page = client.get(STORIES, {"limit": 2, "cursor": cursor})
        seen += ids(page)
        cursor, turns = page.json()["next"], turns + 1
        if turns == 2:
            stories(1)  # something is published while somebody turns pages
    assert sorted(seen) == sorted(story.pk for story in made) and len(seen) == 7 and turns == 4


@pytest.mark.parametrize("cursor", ["x", "!!!", "MjAyNg", "MjAyNi0xMC0wMVQwMjowMDowMHwx", "é", "A" * 150])
def test_broken_cursors_are_told(client, stories, cursor):
    answer = client.get(STORIES, {"cursor": cursor})
    assert answer.status_code == 400 and answer.json()["code"] == "invalid"


def test_filters_cut_by_office_region_topic_and_time(client, stories):
    here, there = stories(2), stories(2, unit="lapas-nunukan")
    assert set(ids(client.get(STORIES, {"unit": "lapas-nunukan"}))) == {story.pk for story in there}
    assert set(ids(client.get(STORIES, {"region": "kanwil-banten"}))) == {story.pk for story in here}
    assert ids(client.get(STORIES, {"unit": "lapas-nunukan", "region": "kanwil-banten"})) == []
    assert ids(client.get(STORIES, {"topic": "kesehatan"})) == []
    since = (there[0].published_at - timedelta(minutes=1)).isoformat()
    assert set(ids(client.get(STORIES, {"since": since}))) == {story.pk for story in there}
    for wrong in ({"unit": "entah"}, {"region": "entah"}):
        assert client.get(STORIES, wrong).status_code == 400
    for wrong in ({"since": "kemarin"}, {"limit": 0}, {"limit": 101}, {"cursor": "x" * 201}):
        answer = client.get(STORIES, wrong)
        assert answer.status_code == 422 and answer.json()["errors"]


def test_a_page_costs_the_same_for_three_and_thirty(client, stories):
    costs = []
    for count in (3, 27):
        stories(count)
        with CaptureQueriesContext(connection) as asked:
            assert len(ids(client.get(STORIES, {"limit": 50}))) >= count
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 3


def test_one_story_comes_with_text_and_notes(client, stories, people):
    story = stories(1)[0]
    PublicNote.objects.create(
        story=story, kind=NoteKind.CORRECTED, reason="Jumlah diralat.", by=people["unit_head"]
    )
    told = client.get(f"{STORIES}/{story.pk}").json()
    assert told["body"].startswith("Cilegon, INFO_PAS") and told["notes"][0]["reason"] == "Jumlah diralat."
    withdrawn = stories(1, status="withdrawn")[0]
    assert client.get(f"{STORIES}/{withdrawn.pk}").json()["body"] == ""


def test_a_removed_story_is_gone_with_its_reason(client, stories, people):
    story = stories(1, status="unpublished")[0]
    PublicNote.objects.create(
        story=story, kind=NoteKind.UNPUBLISHED, reason="Melindungi anak.", by=people["unit_head"]
    )
    answer = client.get(f"{STORIES}/{story.pk}")
    assert answer.status_code == 410
    assert answer.json()["reason"] == "Melindungi anak." and story.headline not in answer.content.decode()


def test_a_draft_is_filed_with_a_key(program, units):
    sent = {
        "unit": "lapas-cilegon", "key": str(uuid4()), "headline": "Panen kangkung", "what": "Panen",
        "quotes": [{"speaker": "Budi Contoh", "title": "Kalapas", "text": "Baik."}], "topic": "kesehatan",
    }  # fmt: skip
    client = program("contributor")
    from kentongan.apps.newsroom.services.profile import load_profile

    load_profile()
    answer = client.post(STORIES, sent, content_type="application/json")
    assert answer.status_code == 201, answer.content
    told = answer.json()
    story = Story.objects.get(pk=told["id"])
    assert (story.status, story.current.headline) == ("draft", "Panen kangkung")
    assert told["desk"].endswith(f"/meja/berita/{story.pk}/")
    assert client.post(STORIES, sent, content_type="application/json").json()["id"] == story.pk
    assert Story.objects.count() == 1
    assert AuditEntry.objects.filter(verb="story_filed").count() == 1


@pytest.mark.parametrize(
    ("name", "status"),
    [("", 401), ("contributor", 201), ("unit_head", 201), ("region_editor", 201), ("other_contributor", 403),
     ("ppid", 403), ("auditor", 403), ("admin", 403)],
)  # fmt: skip
def test_drafts_are_filed_by_who_may_write_there(program, units, name, status):
    answer = program(name).post(STORIES, {"unit": "lapas-cilegon"}, content_type="application/json")
    assert answer.status_code == status, answer.content
    assert Story.objects.count() == (status == 201)


def test_drafts_that_make_no_sense_are_told_field_by_field(program, units):
    client = program("contributor")
    for sent in (
        {},
        {"unit": "x" * 90},
        {"unit": "lapas-cilegon", "headline": "x" * 301},
        {"unit": "lapas-cilegon", "quotes": [{}] * 21},
    ):
        answer = client.post(STORIES, sent, content_type="application/json")
        assert answer.status_code == 422 and answer.json()["errors"][0]["at"]
    assert client.post(STORIES, {"unit": "entah"}, content_type="application/json").status_code == 400
    assert client.post(STORIES, "{", content_type="application/json").status_code == 400
    assert (
        client.post(
            STORIES, {"unit": "lapas-cilegon", "topic": "entah"}, content_type="application/json"
        ).status_code
        == 400
    )
    assert not Story.objects.exists()
