"""Directives and editions through the desk."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.directives.models import Addressee, Answer, Directive
from kentongan.apps.directives.services import answering, drafting, issuing
from kentongan.apps.directives.services.wording import DirectiveWords, PointWords

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_desk(people) -> Callable[[str], Client]:
    def signed_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return signed_in


@pytest.fixture
def asked(actors, units) -> Addressee:
    today = timezone.localdate()
    words = DirectiveWords(
        title="Penguatan", source_kind="letter", letter="S-1", given_on=today, due=today + timedelta(days=9),
        points=tuple(PointWords(words=f"Butir {number}") for number in range(1, 6)),
    )  # fmt: skip
    row = drafting.draft_directive(actor=actors["central_editor"], unit_id=units["ditjenpas"].pk, words=words)
    issuing.issue_directive(actor=actors["central_editor"], directive_id=row.pk)
    found = Addressee.objects.get(directive=row, unit=units["lapas-cilegon"])
    return answering.acknowledge(actor=actors["unit_head"], addressee_id=found.pk)


def test_a_refused_proof_keeps_what_was_typed(at_desk, asked):
    point = asked.directive.points.first()
    url = reverse("evidence_send", args=[asked.pk, point.pk])
    refused = at_desk("unit_coord").post(url, {"words": ""})
    assert refused.status_code == 400
    assert "Tunjukkan sesuatu" in refused.text
    refused = at_desk("unit_coord").post(url, {"words": "Sudah dibagi.", "story": "999"})
    assert refused.status_code == 400
    assert "Sudah dibagi." in refused.text
    assert not Answer.objects.exists()
    assert at_desk("unit_coord").post(url, {"words": "Sudah dibagi."}).status_code == 302


def test_opening_it_is_the_read_receipt(at_desk, asked, units):
    other = Addressee.objects.get(directive=asked.directive, unit=units["lapas-nunukan"])
    at_desk("central_lead").get(reverse("addressee_page", args=[other.pk]))
    other.refresh_from_db()
    assert other.seen_at is None
    at_desk("other_unit_head").get(reverse("addressee_page", args=[other.pk]))
    other.refresh_from_db()
    assert other.seen_at


def test_a_new_directive_keeps_its_words_when_something_is_missing(at_desk, units):
    given = {
        "unit": units["ditjenpas"].pk, "title": "Arahan", "source_kind": "official", "given_on": "2026-01-05",
        "p-TOTAL_FORMS": "1", "p-INITIAL_FORMS": "0", "p-0-words": "Butir yang panjang",
    }  # fmt: skip
    refused = at_desk("central_editor").post(reverse("directive_add"), given)
    assert refused.status_code == 400
    assert "Tulis jabatan yang memberi arahan." in refused.text
    assert "Butir yang panjang" in refused.text
    assert not Directive.objects.exists()


def test_the_draft_of_a_new_edition_is_changed_with_its_points(at_desk, asked):
    editor = at_desk("central_editor")
    editor.post(reverse("directive_revise", args=[asked.directive_id]))
    draft = Directive.objects.get(previous=asked.directive)
    page = editor.get(reverse("directive_change", args=[draft.pk])).text
    assert "Butir 5" in page
    assert "Yang berubah dari edisi sebelumnya" in page


@pytest.mark.parametrize("form", ["csv", "xlsx", "pdf"])
def test_the_status_is_taken_along(at_desk, asked, form):
    answer = at_desk("central_editor").get(reverse("directive_file", args=[asked.directive_id, form]))
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].endswith(f'.{form}"')
    if form == "csv":
        assert "Lapas Kelas IIA Cilegon" in answer.content.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "most"), [("directive_list", 14), ("directive_page", 18), ("directive_map", 14), ("office", 20)]
)
def test_pages_cost_few_queries(at_desk, asked, django_assert_max_num_queries, name, most):
    urls = {
        "directive_list": reverse("directive_list"),
        "office": reverse("addressee_page", args=[asked.pk]),
    }
    url = urls.get(name) or reverse(name, args=[asked.directive_id])
    client = at_desk("unit_head")
    client.get(url)
    with django_assert_max_num_queries(most):
        assert client.get(url).status_code == 200
