"""Choosing a form and a template on the writing page."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.urls import reverse

from kentongan.apps.newsroom.models import Story, Template
from kentongan.apps.newsroom.queries.content import content_of

pytestmark = pytest.mark.django_db
VIDEO = "https://video.contoh.go.id/panen"


@pytest.fixture
def new_page(at_desk):
    """The empty writing page of a contributor with a query."""

    def opened(**query: object) -> str:
        return at_desk("contributor").get(reverse("story_new"), query).content.decode()

    return opened


def edit(story: Story) -> str:
    return reverse("story_edit", args=[story.pk])


def test_activity_is_there_without_a_tap_and_the_others_stand_behind_one(new_page):
    page = new_page()
    assert 'name="form" value="activity"' in page and 'name="how"' in page
    for key in ("participation", "photo_story", "video", "agenda"):
        assert f"?bentuk={key}" in page


def test_each_form_asks_its_own_questions(new_page):
    page = new_page(bentuk="video")
    assert 'name="transcript"' in page and 'name="video"' in page and 'name="how"' not in page
    assert "Apa isi videonya?" in page


def test_an_unknown_form_is_the_usual_one(new_page):
    assert 'name="form" value="activity"' in new_page(bentuk="puisi<script>")


def test_a_template_fills_headline_and_text(new_page):
    row = Template.objects.get(key="lapas-panen")
    page = new_page(templat=row.pk)
    assert "Lapas Cilegon Panen [isi jumlah dan hasil panen]" in page
    assert "Cilegon, INFO_PAS" in page


def test_a_template_of_another_kind_of_office_fills_nothing(new_page):
    row = Template.objects.get(key="bapas-klien")
    assert "Klien [isi" not in new_page(templat=row.pk)


@pytest.mark.parametrize("number", ["x", "-1", "999999999999", "٣"])
def test_nonsense_for_a_template_is_an_empty_page(new_page, number):
    assert 'name="form" value="activity"' in new_page(templat=number)


def test_a_video_is_filed_with_its_form(at_desk, typed, units, words):
    data = typed(words, unit=units["lapas-cilegon"].pk, filing_key=str(uuid4()), form="video", video=VIDEO)
    at_desk("contributor").post(reverse("story_new"), data)
    story = Story.objects.select_related("current__topic").get()
    assert (story.form, content_of(story, story.current).video) == ("video", VIDEO)


def test_a_bad_address_comes_back_with_all_that_was_typed(at_desk, typed, units, words):
    office = units["lapas-cilegon"].pk
    told = {"form": "video", "video": "http://x", "transcript": "Halo."}
    data = typed(words, unit=office, filing_key=str(uuid4()), **told)
    answer = at_desk("contributor").post(reverse("story_new"), data)
    page = answer.content.decode()
    assert answer.status_code == 422 and "harus diawali https" in page and "Halo." in page
    assert not Story.objects.exists()


def test_another_form_keeps_what_it_does_not_ask(at_desk, typed, filed, words):
    story = filed()
    browser = at_desk("contributor")
    answer = browser.post(edit(story), typed(words, based_on=1, form="activity", do="form-statement"))
    assert answer.headers["Location"].endswith("#bentuk")
    story.refresh_from_db()
    page = browser.get(edit(story)).content.decode()
    assert story.form == "statement" and "Apa yang ditanggapi?" in page
    assert "Isian dari bentuk sebelumnya" in page and words.how in page


def test_a_template_on_the_edit_page_keeps_the_old_text_in_history(at_desk, typed, filed, words):
    story, row = filed(), Template.objects.get(key="lapas-panen")
    answer = at_desk("contributor").post(
        edit(story), typed(words, based_on=1, form="activity", do=f"template-{row.pk}")
    )
    assert answer.headers["Location"].endswith("#naskah")
    story.refresh_from_db()
    assert "[isi jumlah dan hasil panen]" in story.current.body
    assert story.versions.get(number=1).body == words.body


def test_gaps_of_a_form_lead_to_where_they_are_mended(at_desk, filed):
    story = filed(form="photo_story")
    page = at_desk("contributor").get(edit(story), {"periksa": 1}).content.decode()
    assert 'href="#foto"' in page and "paling sedikit 4 foto" in page


def test_the_writing_page_costs_one_query_more_for_its_templates(
    at_desk, newsroom, django_assert_max_num_queries
):
    browser = at_desk("contributor")
    browser.get(reverse("story_new"))
    with django_assert_max_num_queries(9):
        browser.get(reverse("story_new"))


def test_live_check_reads_by_the_form(at_desk, typed, words):
    told = replace(
        words, body="Cilegon, INFO_PAS – Panen raya berlangsung pada Sabtu, 7 November 2026 di kebun."
    )
    asked = {form: at_desk("contributor").post(reverse("live_check"), typed(told, form=form)).content.decode()
             for form in ("activity", "agenda")}  # fmt: skip
    assert "belum terjadi" in asked["activity"] and "belum terjadi" not in asked["agenda"]
