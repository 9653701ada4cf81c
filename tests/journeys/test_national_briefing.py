"""The national meeting of seed 002: 54 offices, 150 in the hall, the others linked; to attendance, story and paper."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice, permutations

import pytest
from django.utils import timezone
from tests.journeys import steps

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.academy.services.planning import load_competences
from kentongan.apps.attendance.models import Presence
from kentongan.apps.certificates.models import Batch, Certificate
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
TITLE = "Pembentukan Agen Informasi dan Publikasi"
OFFICES, IN_THE_HALL = 54, 150
REGION = "Kanwil Peraga"
_NAMES = (
    *("Adi", "Bayu", "Citra", "Dewi", "Eka", "Fajar", "Gita"),
    *("Hadi", "Indra", "Joko", "Kartika", "Lestari", "Maya"),
)


@pytest.fixture
def offices(stack, database) -> Iterator[list[Unit]]:
    """54 offices of a region of their own: the contributor's office among them, the others made for this day."""
    nation = stack.nation.units
    region = Unit.objects.create(
        key="kanwil-peraga", type="region", name=REGION, official_name=f"Kantor Wilayah {REGION}", city="Kota Peraga",
        parent=nation["ditjenpas"],
    )  # fmt: skip
    region.path = f"{nation['ditjenpas'].path}{region.pk}/"
    region.save()
    made = [
        Unit(
            key=f"lapas-peraga-{number}", type="lapas", klass="IIB", name=f"Lapas Kelas IIB Peraga {number}",
            official_name=f"Lembaga Pemasyarakatan Kelas IIB Peraga {number}", city=f"Kota Peraga {number}",
            parent=region,
        )
        for number in range(1, OFFICES)
    ]  # fmt: skip
    Unit.objects.bulk_create(made)
    for unit in made:
        unit.path = f"{region.path}{unit.pk}/"
    Unit.objects.bulk_update(made, ["path"])
    yield [nation["lapas-cilegon"], *made]
    # Other journeys count the offices of the nation.
    Unit.objects.filter(path__startswith=region.path).update(
        active_to=timezone.localdate() - timedelta(days=1)
    )


def test_a_national_meeting_in_the_hall_and_on_the_line(stack, arrive, shot, offices):
    load_competences()
    event = plan_and_invite(arrive, offices)
    begin(event)
    link, code = open_the_door(arrive, event)
    take_the_hall(arrive, event, offices)
    follow_on_the_line(arrive, event, link, code)
    read_coverage(arrive, shot, event)
    tell_the_story(arrive, event)
    hand_out_papers(arrive, shot, event)


def plan_and_invite(arrive, offices: list[Unit]) -> Event:
    """The centre plans for the hall's 150 seats and invites a whole region and one office more."""
    visit = arrive("central_lead", "desktop")
    visit.go("/meja/kegiatan/baru/")
    start = timezone.localtime() + timedelta(hours=2)
    visit.fill(
        title=TITLE,
        starts_at=f"{start:%Y-%m-%dT%H:%M}",
        ends_at=f"{start + timedelta(hours=5):%Y-%m-%dT%H:%M}",
        venue="Aula Ditjenpas, Jakarta",
        link="https://rapat.contoh.test/agen",
        theme="Sinergi Merajut Citra Pemasyarakatan yang Berdampak",
        hashtag="HumasBergerakBersama",
        quota=str(IN_THE_HALL),
    )
    visit.field("type").select_option("meeting")
    visit.field("mode").select_option("hybrid")
    visit.press("Simpan rancangan")
    visit.press("Buka kegiatan")
    page = visit.page.url
    for choose, count in (
        ({"region": REGION, "types": "lapas"}, OFFICES - 1),
        ({"picked": offices[0].name}, 1),
    ):
        visit.go(f"{page}undang/")
        if "region" in choose:
            visit.field("region").select_option(label=choose["region"])
            visit.page.locator('[name="types"][value="lapas"]').check()
        else:
            visit.field("picked").select_option(label=choose["picked"])
        visit.press("Hitung dulu")
        visit.press(f"Undang {count} satuan")
        visit.see(f"{count} satuan diundang.")
    event = Event.objects.get(title=TITLE)
    assert event.invitations.count() == OFFICES
    return event


def begin(event: Event) -> None:
    """Time passes: the meeting began twenty minutes ago."""
    now = timezone.now()
    start, end = now - timedelta(minutes=20), now + timedelta(hours=3)
    Event.objects.filter(pk=event.pk).update(starts_at=start, ends_at=end)
    event.sessions.update(starts_at=start, ends_at=end)


def open_the_door(arrive, event: Event) -> tuple[str, str]:
    steward = arrive("central_lead", "desktop")
    steward.go(f"/meja/kehadiran/{event.pk}/kode/")
    steward.press("Buka daftar hadir")
    link = steward.page.get_by_text(re.compile(r"^http\S+/hadir/\S+$")).inner_text()
    return link, steward.page.locator("[data-code]").inner_text()


def take_the_hall(arrive, event: Event, offices: list[Unit]) -> None:
    """The hall's paper list: 150 names of 54 offices, none of them named before; read twice, counted once."""
    people = [" ".join((*names, "Contoh")) for names in islice(permutations(_NAMES, 2), IN_THE_HALL)]
    rows = [f"{name},{offices[number % OFFICES].name}" for number, name in enumerate(people)]
    sheet = {"name": "aula.csv", "mimeType": "text/csv", "buffer": "\n".join(["nama,satuan", *rows]).encode()}
    steward = arrive("central_lead", "desktop")
    for _again in range(2):
        steward.go(f"/meja/kehadiran/{event.pk}/daftar/")
        steward.field("file").set_input_files(sheet)
        steward.press("Periksa dulu")
        welcome = steward.button("Terima semua yang tidak mirip siapa pun")
        if welcome.is_visible():
            with steward.leaving():
                welcome.click()
        steward.press("Terapkan daftar")
        steward.see("Daftar diterapkan.")
    assert Presence.objects.filter(session__event=event).count() == IN_THE_HALL


def follow_on_the_line(arrive, event: Event, link: str, code: str) -> None:
    """An officer far away follows on the screen and enters by the code; the desk accepts a name it did not expect."""
    guest = arrive("", "phone")
    guest.go(link)
    guest.fill(code=code, name="Wulan Peraga")
    guest.field("unit").select_option(label="Lapas Kelas IIB Peraga 7")
    guest.press("Saya hadir")
    guest.see("sudah diterima")
    steward = arrive("central_lead", "desktop")
    steward.go(f"/meja/kehadiran/{event.pk}/")
    steward.button("Terima Wulan Peraga").click()
    steward.see("Kedatangan diterima.")
    modes = Presence.objects.filter(session__event=event).values_list("mode", flat=True)
    assert sorted(set(modes)) == ["onsite", "virtual"]
    walk_ins = event.participants.filter(origin="walk_in").count()
    named = Participant.objects.filter(event=event, origin="nominated").count()
    assert len(modes) == IN_THE_HALL + 1 <= named + walk_ins


def read_coverage(arrive, shot, event: Event) -> None:
    visit = arrive("central_lead", "phone")
    visit.go(f"/meja/kehadiran/{event.pk}/cakupan/")
    visit.see(f"{OFFICES} dari {OFFICES} satuan hadir (100%)")
    shot("cakupan-nasional", visit)


def tell_the_story(arrive, event: Event) -> None:
    """An office that took part has its draft from the event's facts."""
    visit = arrive("contributor", "phone")
    visit.go(f"/meja/kegiatan/{event.pk}/")
    visit.press("Tulis berita ikut kegiatan")
    assert "#HumasBergerakBersama" in visit.field("body").input_value()
    assert Story.objects.order_by("pk").last().unit.key == "lapas-cilegon"


def hand_out_papers(arrive, shot, event: Event) -> None:
    """The meeting ends; everybody who was there has a paper that a stranger can check, and nobody else."""
    now = timezone.now()
    Event.objects.filter(pk=event.pk).update(ends_at=now - timedelta(minutes=1))
    event.sessions.update(ends_at=now - timedelta(minutes=1))
    lead = arrive("central_lead", "phone")
    lead.go(f"/meja/sertifikat/kegiatan/{event.pk}/")
    lead.fill(least_sessions="1", lines="5 jam pelajaran")
    lead.press("Simpan aturan")
    lead.see(f"{IN_THE_HALL + 1} peserta berhak")
    lead.press("Buat sertifikat")
    steps.until(lambda: Batch.objects.get(event=event).finished_at, "the batch")
    assert Certificate.objects.filter(event=event).count() == IN_THE_HALL + 1
    lead.go("/meja/sertifikat/")
    shot("sertifikat-nasional", lead)
    row = Certificate.objects.filter(event=event).order_by("pk").last()
    stranger = arrive("", "phone")
    stranger.go(f"/sertifikat/{row.code}/")
    stranger.see(row.name)
