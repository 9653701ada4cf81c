"""The desk of statements: prefilled, checked live, nothing lost on a refusal, costs that do not grow."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.models import PublicUpdate, Statement

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, people):
    def signed_in(name: str):
        client.force_login(people[name])
        return client

    return signed_in


def form_of(case: Case, **changes: str) -> dict[str, str]:
    soon = timezone.now() + timedelta(days=1)
    usual = {
        "kind": "holding",
        "text": "Naskah.",
        "next_date": f"{soon:%Y-%m-%d}",
        "next_time": "10:00",
        "based_on": "0",
    }
    return usual | changes


def test_first_statement_is_written_out_from_the_facts(desk, case):
    page = desk("unit_coord").get(reverse("statement_write", args=[case().pk]))
    words = page.content.decode()
    assert "kebakaran terjadi di dapur umum" in words and "tidak ada yang menahan" in words
    assert words.count('data-there="1"') == 8


def test_live_check_answers_and_keeps_nothing(desk, case):
    one = case()
    where = reverse("statement_check", args=[one.pk])
    answer = desk("unit_coord").post(
        where, form_of(one, text="Kami pastikan tidak ada keterlibatan petugas.")
    )
    words = answer.content.decode()
    assert "Sangkalan mutlak" in words and 'data-there="0"' in words and "6 kata" in words
    assert not Statement.objects.exists()


def test_promise_is_typed_on_the_clock_of_the_unit(desk, case, units, actors):
    one = case(by="other_unit_head", unit_id=units["lapas-nunukan"].pk)
    desk("other_unit_head").post(reverse("statement_write", args=[one.pk]), form_of(one, next_time="10:00"))
    promised = Statement.objects.get().current.next_update_at
    assert f"{promised:%H:%M}" == "02:00"  # WITA is eight hours ahead


def test_a_form_sent_twice_files_once(desk, case):
    one = case()
    sent = form_of(one, filing_key="6f1d2f43-5e2e-4f2a-9a55-0b6f2a2f1b11")
    for _ in range(2):
        desk("unit_coord").post(reverse("statement_write", args=[one.pk]), sent)
    assert Statement.objects.count() == 1


def test_a_refusal_loses_no_words(desk, drafted):
    statement = drafted()
    where = reverse("statement_edit", args=[statement.pk])
    late = desk("unit_coord").post(
        where, form_of(statement.case, based_on="7", text="Kalimat yang tidak boleh hilang.")
    )
    assert late.status_code == 409 and "Kalimat yang tidak boleh hilang." in late.content.decode()
    half = desk("unit_coord").post(where, form_of(statement.case, next_time="", text="Kalimat lain."))
    assert half.status_code == 400 and "Kalimat lain." in half.content.decode()


def test_the_grey_button_says_every_reason(desk, asked):
    words = desk("region_head").get(reverse("statement_page", args=[asked().pk])).content.decode()
    assert (
        "Belum ada persetujuan Kepala Kanwil." in words and "Belum ada persetujuan Redaktur Pusat." in words
    )
    assert "Keputusan Anda" in words


def test_release_remembers_whom_the_officer_chose(desk, signed):
    statement = signed()
    where = reverse("statement_release", args=[statement.pk])
    desk("region_head").post(where, {"version": "1", "audience": ["press", "nonsense"]})
    assert PublicUpdate.objects.get().audience == ["press"]


def test_a_drill_is_released_on_its_own_page(desk, case, signed):
    one = case(is_drill=True)
    statement = signed(one)
    desk("region_head").post(
        reverse("statement_release", args=[statement.pk]), {"version": "1", "audience": ["press"]}
    )
    assert not PublicUpdate.objects.exists()
    words = desk("unit_coord").get(reverse("drill_words", args=[one.pk])).content.decode()
    assert "SIMULASI" in words and "kebakaran terjadi di dapur umum" in words


def test_restricted_cases_stay_unseen(desk, case, drafted):
    one = case(is_restricted=True)
    statement = drafted(one)
    for path in (
        reverse("statement_room", args=[one.pk]),
        reverse("statement_page", args=[statement.pk]),
        reverse("statement_write", args=[one.pk]),
    ):
        assert desk("other_region_editor").get(path).status_code == 404
        assert desk("region_head").get(path).status_code == 200


def test_pages_cost_the_same_however_much_was_said(desk, case, released, django_assert_max_num_queries):
    one = case()
    for kind in ("holding", "update", "update", "update"):
        released(one, kind=kind)
    client = desk("region_head")
    with django_assert_max_num_queries(22):
        client.get(reverse("statement_room", args=[one.pk]))
    with django_assert_max_num_queries(22):
        client.get(reverse("statement_page", args=[Statement.objects.first().pk]))


def test_waiting_list_shows_what_was_asked_of_me_only(desk, asked):
    statement = asked()
    code = statement.case.code
    assert code in desk("region_head").get(reverse("statement_waiting")).content.decode()
    assert code not in desk("unit_head").get(reverse("statement_waiting")).content.decode()
