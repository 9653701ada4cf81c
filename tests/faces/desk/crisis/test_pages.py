"""Pages of the crisis room: what they show, what they keep, and what they cost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.crisis.models import Alarm, Case, Fact, Moment, Task
from kentongan.apps.crisis.services.cases import open_case
from kentongan.apps.crisis.services.facts import FactWords

ROOM_QUERIES, BOARD_QUERIES = 27, 11


@pytest.fixture
def opened(actors, units):
    def opening(by="unit_coord", unit="lapas-cilegon", **changes) -> Case:
        words = {"type": "K09", "place": "Blok A", "title": "Air mati", "detected_at": timezone.now()}
        return open_case(actor=actors[by], unit_id=units[unit].pk, **words | changes)

    return opening


@pytest.fixture
def desk(client, people):
    """Signs in: `desk("unit_coord")`."""

    def signed_in(name):
        client.force_login(people[name])
        return client

    return signed_in


def test_an_empty_board_says_what_to_do(desk):
    page = desk("unit_coord").get("/meja/krisis/").content.decode()
    assert "Tidak ada kasus yang berjalan" in page
    assert "/meja/krisis/buka/" in page


def test_the_board_shows_level_clock_and_place(desk, opened):
    case = opened(signs={"dead": 1})
    page = desk("region_head").get("/meja/krisis/").content.decode()
    assert f"/meja/krisis/{case.pk}/" in page
    assert "Tingkat 3 · Krisis" in page
    assert "menit lagi" in page
    assert f'data-now="{timezone.now().year}-' in page


def _many(case: Case, count: int) -> None:
    """Rows like `case`, with a task each, past the services: only reading them is measured."""
    fields = {
        f.name: getattr(case, f.name) for f in Case._meta.fields if f.name not in ("id", "code", "filing_key")
    }
    made = Case.objects.bulk_create(Case(**fields, code=f"KR-2025-{number:04d}") for number in range(count))
    due = timezone.now() + timedelta(hours=1)
    Task.objects.bulk_create(
        Task(case=one, key=f"satu-{number}", title="Satu", duty="lead", due_at=due)
        for one in made
        for number in range(8)
    )


def test_the_board_costs_the_same_with_two_hundred_cases(desk, opened, django_assert_max_num_queries):
    case = opened()
    _many(case, 200)
    client = desk("region_head")
    client.get("/meja/krisis/")
    with django_assert_max_num_queries(BOARD_QUERIES):
        page = client.get("/meja/krisis/")
    assert page.status_code == 200
    assert page.content.count(b"case-row") == 20


def test_the_room_costs_the_same_with_much_in_it(desk, opened, django_assert_max_num_queries):
    case = opened()
    _many(case, 200)
    author = case.opened_by
    Fact.objects.bulk_create(Fact(case=case, slot="what", text=f"f{n}", author=author) for n in range(60))
    Moment.objects.bulk_create(Moment(case=case, kind="note", text=f"m{n}", actor=author) for n in range(200))
    client = desk("region_head")
    client.get(f"/meja/krisis/{case.pk}/")
    with django_assert_max_num_queries(ROOM_QUERIES):
        assert client.get(f"/meja/krisis/{case.pk}/").status_code == 200


def test_opening_takes_type_place_and_one_press(desk, units):
    client = desk("unit_coord")
    sent = {"type": "K03", "unit": units["lapas-cilegon"].pk, "place": "Dapur", "ago": "10"}
    answer = client.post("/meja/krisis/buka/", {**sent, "filing_key": "7c2f8f6e-6c59-4a52-9a3c-111111111111"})
    case = Case.objects.get()
    assert answer.headers["Location"] == f"/meja/krisis/{case.pk}/"
    assert case.title == "Kebakaran: Dapur"
    assert timezone.now() - case.detected_at >= timedelta(minutes=10)


def test_a_refused_opening_keeps_every_word(desk, units):
    client = desk("unit_coord")
    sent = {
        "type": "",
        "unit": units["lapas-cilegon"].pk,
        "place": "Dapur",
        "ago": "0",
        "known": "Api <padam>",
    }
    answer = client.post("/meja/krisis/buka/", sent)
    assert answer.status_code == 422
    assert "Api &lt;padam&gt;" in answer.content.decode()
    assert not Case.objects.exists()


@pytest.mark.parametrize(
    ("words", "status"), [("Rutan Kelas IIB Serang", 302), ("Lapas Nunukan", 422), ("Kelas", 422)]
)
def test_another_office_is_found_by_name_within_reach(words, status, desk):
    sent = {"type": "K03", "other": words, "place": "Dapur", "ago": "0"}
    sent["filing_key"] = "7c2f8f6e-6c59-4a52-9a3c-222222222222"
    assert desk("region_editor").post("/meja/krisis/buka/", sent).status_code == status


def test_lines_of_the_form_become_facts(desk, units):
    sent = {"type": "K03", "unit": units["lapas-cilegon"].pk, "place": "Dapur", "ago": "0"}
    sent |= {"known": "Api padam\n\nSemua selamat", "unknown": "Sebab", "denied": "Kabar korban jiwa"}
    sent["filing_key"] = "7c2f8f6e-6c59-4a52-9a3c-333333333333"
    desk("unit_coord").post("/meja/krisis/buka/", sent)
    assert sorted(Fact.objects.values_list("status", "text")) == [
        ("denied", "Kabar korban jiwa"),
        ("known", "Api padam"),
        ("known", "Semua selamat"),
        ("unknown", "Sebab"),
    ]


def test_a_refused_fact_comes_back_open_with_its_words(desk, opened):
    case = opened()
    sent = {"status": "known", "slot": "what", "text": "Pompa rusak", "source": ""}
    answer = desk("unit_coord").post(f"/meja/krisis/{case.pk}/fakta/", sent)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Pompa rusak" in page
    assert "harus bersumber" in page
    assert not Fact.objects.exists()


def test_moments_are_typed_in_the_zone_of_the_office(desk, opened, units):
    case = opened(by="other_unit_head", unit="lapas-nunukan")
    at = (timezone.now() + timedelta(days=1)).replace(microsecond=0, second=0)
    there = at.astimezone(timezone.get_fixed_timezone(8 * 60))
    answer = desk("other_unit_head").post(f"/meja/krisis/{case.pk}/kabar/", {"at": f"{there:%Y-%m-%dT%H:%M}"})
    assert answer.status_code == 302
    case.refresh_from_db()
    assert case.next_update_at == at


def test_an_alarm_fills_the_form_in(desk, units):
    alarm = Alarm.objects.create(unit=units["rutan-serang"], type="K02", words=["ricuh"], severity=4)
    page = desk("region_editor").get(f"/meja/krisis/buka/?alarm={alarm.pk}").content.decode()
    assert "Rutan Kelas IIB Serang" in page
    assert 'value="K02"' in page
    assert desk("other_unit_head").get(f"/meja/krisis/buka/?alarm={alarm.pk}").status_code == 404


def test_words_of_people_are_escaped(desk, opened):
    case = opened(title="<script>x</script>", facts=[FactWords(slot="what", text="<b>tebal</b>")])
    page = desk("unit_coord").get(f"/meja/krisis/{case.pk}/").content.decode()
    assert "<script>x" not in page
    assert "<b>tebal" not in page
