"""Fifteen made sites audited, confirmed and ranked at the desk; a finding becomes a task, is mended, seen again."""

import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect
from tests.apps.monitoring.outlet import OutletPeer
from tests.apps.siteaudit.making import confirm_all
from tests.journeys import stack as stacks
from tests.journeys.stack import Stack, running_stack
from tests.journeys.steps import until
from tests.quality.openness.serving import served
from tests.quality.openness.sites import hidden, hostile, plain
from tests.quality.openness.sites.build import Builder
from tests.quality.openness.sites.shape import Made

from kentongan.apps.siteaudit.enums import ACTIVE
from kentongan.apps.siteaudit.models import Audit, Finding, FollowUp, Result
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.models import User

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys"), pytest.mark.timeout(900)]

MAKERS = (
    plain.complete, plain.partial, plain.missing, plain.scanned, plain.stale, plain.synonyms, plain.english,
    hidden.in_menus, hidden.one_page, hidden.hollow, hidden.defaced, hidden.warned, hidden.shell,
    hostile.endless_calendar, hostile.loops,
)  # fmt: skip
UNITS = (
    "kanwil-banten",
    "lapas-cilegon",
    "rutan-serang",
    "kanwil-kaltim",
    "lapas-nunukan",
    "lpka-tenggarong",
)
PRESENT = ("found", "partly")
LEAST_F1 = 0.9


@pytest.fixture(scope="module")
def made_sites() -> list[Made]:
    return [maker(datetime.now(UTC).date()) for maker in MAKERS]


@pytest.fixture(scope="module")
def addresses(made_sites) -> Iterator[dict[str, str]]:
    with served(made_sites) as found:
        yield found


@pytest.fixture(scope="module")
def stack(addresses, django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Stack]:
    """A stack of its own, whose worker may ask the made sites as well."""
    usual = stacks.outlet_server

    @contextmanager
    def outlet_and_sites() -> Iterator[OutletPeer]:
        with usual() as outlet:
            hosts = (address.split("/")[2] for address in addresses.values())
            yield replace(outlet, host=",".join([outlet.host, *hosts]))

    with ExitStack() as rooms:
        patch = rooms.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(stacks, "outlet_server", outlet_and_sites)
        rooms.enter_context(django_db_blocker.unblock())
        yield rooms.enter_context(running_stack(tmp_path_factory.mktemp("audits"), "audits"))


@pytest.fixture(scope="module")
def kept_sessions() -> dict[str, dict]:
    """Cookies of this stack; those of the other one say nothing here."""
    return {}


def test_from_a_list_of_sites_to_a_mended_one(arrive, database, addresses, made_sites, shot, tmp_path):
    auditor = arrive("auditor", "desktop")
    register(auditor, addresses, tmp_path, shot)
    started = time.monotonic()
    watch(auditor, arrive, shot)
    until(lambda: not Audit.objects.filter(state__in=ACTIVE).exists(), "the end of all audits", 400)
    seconds = time.monotonic() - started
    measure(made_sites, seconds)
    confirm(auditor, arrive, addresses, shot)
    rank(arrive, shot)
    mend(arrive, addresses, made_sites, shot)


def register(auditor, addresses, tmp_path, shot) -> None:
    auditor.go("/meja/audit-situs/")
    shot("audit-situs-kosong", auditor)
    lines = [
        f"{UNITS[number % len(UNITS)]},{address},Situs buatan untuk pengujian"
        for number, address in enumerate(addresses.values())
    ]
    bad = "lapas-cilegon,https://judi.example.com/,\ntidak-ada,https://a.go.id/,"
    file = tmp_path / "situs.csv"
    file.write_text("\n".join(["kunci,alamat,alasan", *lines, bad]), encoding="utf-8")
    auditor.follow("Impor daftar situs")
    auditor.page.locator('input[type="file"]').set_input_files(file)
    auditor.press("Periksa dulu")
    auditor.see("2 bermasalah")
    shot("impor-situs", auditor)
    auditor.press(f"Daftarkan {len(addresses)} situs")
    auditor.see(f"{len(addresses)} situs didaftarkan.")


def watch(auditor, arrive, shot) -> None:
    """Starts the batch, and watches one of them on a phone."""
    auditor.follow("Audit banyak situs")
    auditor.field("instrument").select_option("monev_2025")
    auditor.press("Mulai audit")
    auditor.see(f"{len(MAKERS)} audit masuk antrean.")
    phone = arrive("auditor", "phone")
    phone.go("/meja/audit-situs/")
    shot("audit-situs", phone)
    last = Audit.objects.order_by("-id").first()
    phone.go(f"/meja/audit-situs/audit/{last.pk}/")
    phone.see("Menunggu giliran")
    shot("audit-menunggu", phone)
    expect(phone.page.locator("#skor")).to_be_visible(timeout=400_000)  # by polling alone
    phone.look_again()
    shot("audit-phone", phone)


def measure(made_sites, seconds: float) -> None:
    states = {
        (host.partition(".")[0], item): state
        for host, item, state in Finding.objects.values_list("audit__host", "item", "state")
    }
    pairs = [
        (truth, states[made.name, item])
        for made in made_sites
        for item, truth in made.truth.items()
        if item[0] in "BSTC"
    ]
    counts = Counter((truth in PRESENT, state in PRESENT) for truth, state in pairs)
    right = counts[True, True]
    precision, recall = (
        right / (right + counts[False, True]),
        right / (right + counts[True, False]),
    )
    f1 = 2 * precision * recall / (precision + recall)
    asked, size = (sum(values) for values in zip(*Audit.objects.values_list("asked", "bytes"), strict=True))
    runs = [(one.ended_at - one.started_at).total_seconds() for one in Audit.objects.all()]
    print(
        f"\n{len(made_sites)} sites, {len(pairs)} items: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f}; "
        f"{seconds:.1f} s in all, {max(runs):.1f} s the slowest, {sum(runs) / len(runs):.2f} s a site, "
        f"{asked / seconds:.1f} addresses/s, {size / 1e6:.1f} MB"
    )
    assert f1 >= LEAST_F1


def confirm(auditor, arrive, addresses, shot) -> None:
    """Sure ones at once with a preview, one by hand on a phone, one overruled with a reason."""
    first, second = audit_of("lengkap"), audit_of("sebagian")
    phone = arrive("auditor", "phone")
    for audit, visit in ((first, phone), (second, auditor)):
        visit.go(f"/meja/audit-situs/audit/{audit.pk}/")
        visit.follow(re.compile("butir yang meyakinkan"))
        shot("sahkan", visit)
        visit.press("Sahkan yang dicentang")
        visit.see("butir disahkan.")
    judge = actor_of(User.objects.get(email="auditor@contoh.test"))
    for audit in Audit.objects.filter(result__isnull=False).exclude(pk__in=[first.pk, second.pk]):
        confirm_all(judge, audit)
    shot("audit-disahkan", phone, whole=False)
    phone.go(f"/meja/audit-situs/audit/{first.pk}/?isi=belum")
    row = phone.page.locator(".finding").first
    code = row.get_attribute("id")
    row.get_by_role("button", name="Sahkan").click()
    expect(phone.page.locator(f"#{code}").get_by_role("button", name="Batalkan")).to_be_visible()
    phone.look_again()
    shot("audit-butir", phone, at=phone.page.locator(f"#{code}"))
    overruled = Finding.objects.filter(audit=first, item="B05").get()
    auditor.go(f"/meja/audit-situs/temuan/{overruled.pk}/")
    shot("temuan", auditor)
    auditor.page.locator('input[name="state"][value="partly"]').check()
    with auditor.expecting(400):
        auditor.press("Simpan putusan")
    auditor.see("Jelaskan mengapa usulan mesin diubah")
    auditor.fill(reason="Agenda hanya memuat satu bulan.")
    auditor.press("Simpan putusan")
    auditor.see("Putusan disimpan.")
    auditor.go(f"/meja/audit-situs/audit/{first.pk}/")
    shot("audit", auditor)


def rank(arrive, shot) -> None:
    lead = arrive("central_lead", "desktop")
    lead.go("/meja/audit-situs/peringkat/?instrumen=monev_2025")
    lead.see("Kanwil Ditjenpas Banten")
    shot("peringkat", lead)
    lead.go("/meja/audit-situs/peringkat/?instrumen=monev_2025&tingkat=situs")
    shot("peringkat-situs", lead)
    order = [one.total for one in Result.objects.filter(is_current=True, total__isnull=False)]
    assert len(order) >= 8 and len(set(order)) > 4
    phone = arrive("central_lead", "phone")
    phone.go("/meja/audit-situs/peringkat/?instrumen=monev_2025")
    shot("peringkat", phone)
    for form in ("xlsx", "pdf"):
        with lead.page.expect_download() as download:
            lead.page.get_by_role("link", name=form.upper()).click()
        assert download.value.suggested_filename == f"peringkat-situs-monev_2025.{form}"


def mend(arrive, addresses, made_sites, shot) -> None:
    """The unit gets a task, puts the item on its site, hands in the address and has it looked at again."""
    audit = audit_of("sebagian")
    finding = Finding.objects.get(audit=audit, item="B03", is_current=True)
    assert finding.state == "missing"
    auditor = arrive("auditor", "phone")
    auditor.go(f"/meja/audit-situs/temuan/{finding.pk}/")
    auditor.page.get_by_text("Jadikan tugas perbaikan").click()
    auditor.page.locator("#id_tugas_owner").select_option("unit_head")
    auditor.press("Buat tugas")
    auditor.see("Tugas perbaikan dibuat")
    task = FollowUp.objects.get()
    head = arrive("unit_head", "phone")
    head.go("/meja/audit-situs/tugas/")
    shot("tugas", head)
    head.follow(finding_title())
    look_again(head, task, closed=False)
    shot("tugas-belum", head)
    address = put_on_site(made_sites, addresses)
    head.fill(address=address, words="Sudah kami muat kemarin.")
    head.press("Serahkan bukti")
    head.see("Bukti diserahkan.")
    look_again(head, task, closed=True)
    head.see("pemeriksaan ulang")
    shot("tugas-selesai", head)
    rounds = list(Finding.objects.filter(audit=audit, item="B03").order_by("round"))
    assert [one.is_current for one in rounds] == [False, False, True]
    assert (rounds[0].state, rounds[2].state) == ("missing", "found")


def look_again(head, task: FollowUp, *, closed: bool) -> None:
    head.press("Periksa ulang")
    head.see("Pemeriksaan ulang masuk antrean")
    until(lambda: not task.rechecks.filter(state="queued").exists(), "the look again", 90)
    head.go(f"/meja/audit-situs/tugas/{task.pk}/")
    task.refresh_from_db()
    assert (task.state == "closed") == closed


def finding_title() -> str:
    return "Laporan harta kekayaan pejabat (LHKPN)"


def put_on_site(made_sites, addresses) -> str:
    """The page of the item appears on the living site."""
    builder = Builder("sebagian", datetime.now(UTC).date())
    label, path = builder.item("B03")
    builder.menu.append((label, path))
    (live,) = (one for one in made_sites if one.name == "sebagian")
    live.answers[path] = builder.finish().answers[path]
    return addresses["sebagian"].rstrip("/") + path


def audit_of(name: str) -> Audit:
    return Audit.objects.get(host__startswith=f"{name}.")
