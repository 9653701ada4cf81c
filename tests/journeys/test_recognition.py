"""A year of awards: checked, begun, judged blind, objected to, computed anew, and published with four winners."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.apps.recognition.making import MARKS, REASON, days, publish
from tests.journeys.steps import until
from tests.journeys.visit import Visit

from kentongan.apps.crisis.models import Case
from kentongan.apps.programmes.models import Call, Programme, Submission
from kentongan.apps.recognition.models import AwardYear, Juror, Objection, Result
from kentongan.apps.recognition.queries.juries import desk_of
from kentongan.apps.recognition.services import judging, seating
from kentongan.foundation.accounts.models import User

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]
YEAR, HOME = 2026, "/meja/penghargaan/2026/"
SOCIAL, CRISIS = "media-sosial", "komunikasi-krisis"
JURORS = ("auditor", "ppid")
TABLE = "satuan,ukuran,bulan,angka,sumber\n" + "".join(
    f"{unit},{measure},2026-03,{value},Laporan akun resmi\n"
    for unit, value in (("lapas-cilegon", 6), ("rutan-serang", 3))
    for measure in ("keajekan", "keterlibatan", "tanggap")
)


def lived(nation) -> None:
    """What two units did in the year: stories, contributions, a crisis each."""
    author = User.objects.get(pk=nation.actors["contributor"].user_id)
    cilegon, serang = nation.units["lapas-cilegon"], nation.units["rutan-serang"]
    stories = publish(cilegon, author, days(9)) + publish(serang, author, days(4))
    publish(cilegon, author, days(1), length=140)
    now = timezone.now()
    programme = Programme.objects.create(
        unit=nation.units["ditjenpas"], key="akp", title="Apa Kabar", rhythm="weekly"
    )
    call = Call.objects.create(
        programme=programme, scope=nation.units["ditjenpas"], theme="Panen", wanted="Cerita panen",
        deadline=now, made_by=author,
    )  # fmt: skip
    for number, story in enumerate((*stories[:3], stories[-1])):
        at = story.published_at + timedelta(hours=number)
        Submission.objects.create(
            call=call, unit=story.unit, filing_key=uuid4(), title=f"Kiriman {number}", synopsis="Panen",
            format="text", story=story, submitted_by=author, submitted_at=at, stage="accepted", accepted_at=at,
        )  # fmt: skip
    for unit, minutes in ((cilegon, 40), (serang, 90)):
        at = stories[0].published_at
        Case.objects.create(
            code=f"KR-UJI-{unit.pk}", unit=unit, type="K03", title="Kebakaran di dapur", place="Dapur",
            severity=3, status="closed", detected_at=at, opened_by=author,
            first_statement_at=at + timedelta(minutes=minutes),
        )  # fmt: skip


def computed(more_than: int = 0) -> object:
    """The worker has computed again."""
    year = until(
        lambda: AwardYear.objects.filter(year=YEAR, run__number__gt=more_than).select_related("run").first(),
        "the scores",
    )
    return year.run.number


def judge_the_rest(nation) -> None:
    """Everybody fills in what is left, through the same service."""
    for juror in Juror.objects.select_related("panel__year"):
        actor = next(nation.actors[name] for name in JURORS if nation.actors[name].user_id == juror.user_id)
        for place, desk in enumerate(desk_of(juror, actor)):
            if desk.sheet is None:
                mark = 5 if desk.entry.unit.key == "lapas-cilegon" else 2 + place % 2
                judging.save_sheet(
                    actor=actor, juror_id=juror.pk, entry_id=desk.entry.pk, marks=dict.fromkeys(MARKS, mark)
                )


def test_a_year_of_awards_from_its_rules_to_four_winners(database, stack, arrive, shot):
    lived(stack.nation)
    desk: Visit = arrive("central_editor", "desktop")
    begin(desk, shot)
    judged(stack.nation, desk, arrive, shot)
    desk.go(HOME)
    desk.press("Perlihatkan nilai sementara")
    desk.see("Nilai sementara diperlihatkan")
    objected(desk, arrive, shot)

    AwardYear.objects.filter(year=YEAR).update(window_until=timezone.now() - timedelta(minutes=1))
    desk.go(HOME)
    desk.press("Tetapkan nilai akhir")
    desk.press("Umumkan hasil")
    desk.see("Hasil diumumkan")
    results = Result.objects.filter(year__year=YEAR, rank=1)
    assert results.count() == 4
    reader: Visit = arrive("", "phone")
    reader.go("/penghargaan/2026/")
    expect(reader.main.get_by_text("Pemenang", exact=True)).to_have_count(4)
    shot("penghargaan-publik", reader, whole=True)
    assert "lapas-cilegon" in reader.page.request.get(f"{stack.site}/penghargaan/2026/nilai.csv").text()
    reader.follow(re.compile("Periksa sertifikatnya"))
    reader.see(re.compile("Lembaga Pemasyarakatan"))


def begin(desk: Visit, shot) -> None:
    """The scheme is checked, the year opened, figures brought, scores computed."""
    desk.go("/meja/penghargaan/")
    desk.fill(year=str(YEAR))
    desk.press("Siapkan")
    desk.see("Periksa skema lebih dulu.")
    desk.press("Periksa skema")
    until(lambda: AwardYear.objects.get(year=YEAR).checked, "the check")
    desk.go(HOME)
    desk.see(re.compile("0 fakta pada masa uji"))
    shot("penghargaan-periksa", desk, whole=True)
    desk.fill(reason=REASON)
    desk.press("Buka tahun")
    desk.see("Tahun dibuka.")
    desk.go(f"{HOME}media-sosial/")
    table = {"name": "angka.csv", "mimeType": "text/csv", "buffer": TABLE.encode()}
    desk.page.locator('input[type="file"]').set_input_files(table)
    desk.press("Unggah")
    desk.see("6 angka disimpan.")
    desk.go(HOME)
    desk.press("Hitung nilai")
    computed()


def judged(nation, desk: Visit, arrive, shot) -> None:
    """One panel is seated at the desk, one sheet filled in on a phone."""
    due = timezone.now() + timedelta(days=5)
    addresses = [f"{name}@contoh.test" for name in JURORS]
    desk.go(f"{HOME}juri/")
    form = desk.page.locator(f'form[action*="{SOCIAL}/tunjuk"]')
    form.get_by_label("Surel akun juri, satu sebaris").fill("\n".join(addresses))
    form.get_by_label("Batas penilaian").fill(f"{due:%Y-%m-%dT%H:%M}")
    form.get_by_role("button", name="Tunjuk juri").click()
    desk.see("Juri ditunjuk; nominasi diundi")
    shot("penghargaan-juri", desk)
    actor = nation.actors["central_editor"]
    seating.seat_panel(actor=actor, year=YEAR, category=CRISIS, jurors=addresses, due=due)

    juror: Visit = arrive("auditor", "phone")
    juror.go("/meja/penghargaan/")
    juror.page.locator('main a[href*="/kursi/"]').first.click()
    juror.follow("Nominasi 1")
    assert "Cilegon" not in juror.main.inner_text()
    for key in MARKS:
        juror.page.locator(f'input[name="mutu-{key}"][value="4"]').check()
    shot("penghargaan-lembar", juror, whole=True)
    juror.press("Simpan lembar")
    juror.see("Lembar nilai disimpan.")
    judge_the_rest(nation)
    before = computed()
    judging.close_panel(actor=actor, year=YEAR, category=CRISIS)
    computed(before)
    desk.go(f"{HOME}juri/")
    desk.press("Tutup penilaian")
    desk.see("Penilaian juri ditutup")
    computed(before + 1)


def objected(desk: Visit, arrive, shot) -> None:
    """A head replays the score on a phone and objects; the objection is accepted and the score computed anew."""
    head: Visit = arrive("unit_head", "phone")
    head.go(HOME)
    shot("penghargaan-satuan", head)
    head.page.get_by_role("row", name=re.compile("Kontributor berita")).get_by_role("link").click()
    head.look()
    head.see("Kenapa segini?")
    head.see(re.compile("hari peristiwa yang sama dengan"))
    shot("penghargaan-nilai", head, whole=True)
    line = head.page.locator("li.line", has_text="hari peristiwa yang sama dengan").first
    line.get_by_role("link", name=re.compile("Ajukan keberatan")).click()
    head.look()
    head.fill(reason="Dua acara berbeda pada hari itu, masing-masing dengan peserta sendiri.")
    shot("penghargaan-keberatan", head)
    head.press("Ajukan keberatan")
    head.see("Keberatan diajukan.")

    desk.go(f"{HOME}keberatan/")
    desk.page.locator("summary", has_text="Putuskan").click()
    desk.page.get_by_label("Terima dan ubah fakta").check()
    desk.fill(answer="Benar, undangan kedua acara terlampir; dihitung sendiri.")
    desk.press("Simpan keputusan")
    until(lambda: Objection.objects.filter(after__isnull=False).first(), "the new score")
    desk.go(f"{HOME}keberatan/")
    desk.see(re.compile("Nilai semula"))
    shot("penghargaan-putusan", desk)
    row = Objection.objects.get()
    assert row.after > row.before
