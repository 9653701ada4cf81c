"""Setting up a jury: nominees by lot, words without names, people."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.readiness.queries.merits import reports_of_cases
from kentongan.apps.recognition.errors import NotFound, Refused
from kentongan.apps.recognition.models import AwardYear, Entry, Juror, Panel, Score, SocialFigure
from kentongan.apps.recognition.queries.facts.gathering import DAY
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.services.telling import tell_jurors
from kentongan.apps.units.models import Unit, UnitAlias
from kentongan.apps.units.queries.actors import actors_of
from kentongan.core.scoring.blind import blinded
from kentongan.core.scoring.ranking import best
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category, Scheme
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

LONGEST = 20_000


@transaction.atomic
def seat_panel(*, actor: Actor, year: int, category: str, jurors: Sequence[str], due: datetime) -> Panel:
    """Nominates the best of the newest run and appoints jurors by the addresses of their accounts. Audited.

    Nominees get numbers by lot and words in which no office or place is named. Refuses without a run, with fewer
    than two jurors, and addresses that nobody of the house has.
    """
    row = year_in_hand(actor, year)
    scheme = scheme_of(row.scheme)
    rule = scheme.category(category)
    if rule is None or not rule.judged:
        raise NotFound
    _ready(row, rule, due)
    people = _people(jurors)
    panel = Panel.objects.create(year=row, category=category, due=due)
    Juror.objects.bulk_create(Juror(panel=panel, user=user) for user in people)
    _nominate(panel, scheme, rule)
    note(actor, "award_panel_seated", row, category=category, jurors=len(people))
    words = gettext_noop("Anda ditunjuk menjadi juri %(title)s. Lembar nilai ditunggu sampai %(due)s.")
    tell_jurors(panel, people, words=words, but=actor)
    return panel


@transaction.atomic
def rewrite_entry(*, actor: Actor, entry_id: int, text: str) -> Entry:
    """Replaces what the jury reads of a nominee, names taken out again. Refuses once a sheet stands. Audited."""
    entry = Entry.objects.select_related("panel__year", "unit").filter(pk=entry_id).first()
    if entry is None:
        raise NotFound
    year = year_in_hand(actor, entry.panel.year.year)
    if not entry.panel.is_open or entry.sheets.exists():
        raise Refused(_("Berkas ini sudah dinilai dan tidak berubah lagi."))
    entry.text = _blind(text.strip()[:LONGEST])
    entry.save(update_fields=["text"])
    note(actor, "award_entry_rewritten", year, entry=entry.pk)
    return entry


def _ready(year: AwardYear, rule: Category, due: datetime) -> None:
    if not year.is_running or year.run_id is None:
        raise Refused(_("Hitung nilai lebih dulu; nominasi diambil dari nilai tertinggi."))
    if Panel.objects.filter(year=year, category=rule.key).exists():
        raise Refused(_("Juri kategori ini sudah ditunjuk."))
    if due <= timezone.now():
        raise Refused(_("Batas penilaian harus di waktu mendatang."))


def _people(addresses: Sequence[str]) -> list[User]:
    wanted = sorted({address.strip().lower() for address in addresses if address.strip()})
    found = {user.email.lower(): user for user in User.objects.filter(email__in=wanted, is_active=True)}
    posted = actors_of(found.values())
    lost = [word for word in wanted if word not in found or not posted[found[word].pk].posts]
    if lost:
        told = {"names": ", ".join(lost)[:300]}
        raise Refused(_("Tidak ada akun bertugas dengan alamat: %(names)s.") % told)
    if len(wanted) < 2:
        raise Refused(_("Tunjuk sedikitnya dua juri."))
    return [found[word] for word in wanted]


def _nominate(panel: Panel, scheme: Scheme, rule: Category) -> None:
    totals = dict(
        Score.objects.filter(run_id=panel.year.run_id, category=rule.key).values_list("unit_id", "total")
    )
    units = best(totals, rule.nominees)
    if not units:
        raise Refused(_("Belum ada satuan yang memperoleh nilai di kategori ini."))
    secrets.SystemRandom().shuffle(units)
    words = _dossiers(panel, scheme, rule, units)
    Entry.objects.bulk_create(
        Entry(panel=panel, unit_id=unit, number=number, text=_blind(words.get(unit, "")))
        for number, unit in enumerate(units, start=1)
    )


def _dossiers(panel: Panel, scheme: Scheme, rule: Category, units: list[int]) -> dict[int, str]:
    """What can be shown of each nominee: reports of cases, or figures of social media."""
    sources = {one.source.partition(".")[0] for one in rule.criteria}
    if "crisis" in sources:
        found = reports_of_cases(since=scheme.since, until=scheme.until + DAY, units=units)
        return {unit: "\n\n———\n\n".join(reports) for unit, reports in found.items()}
    rows = SocialFigure.objects.filter(year=panel.year, unit_id__in=units).order_by("period", "measure")
    told: dict[int, list[str]] = {}
    for row in rows:
        told.setdefault(row.unit_id, []).append(
            f"{row.period:%m/%Y}, {row.get_measure_display()}: {row.value.normalize():f}"
        )
    return {unit: "\n".join(lines) for unit, lines in told.items()}


def _blind(text: str) -> str:
    """Two queries: every office, every other spelling of it, every place."""
    if not text:
        return ""
    units, places = set(UnitAlias.objects.values_list("text", flat=True)), set()
    for name, official, place, city in Unit.objects.values_list("name", "official_name", "place", "city"):
        units |= {name, official}
        places |= {place, city}
    return blinded(text, units=units - {""}, places=places - {""})
