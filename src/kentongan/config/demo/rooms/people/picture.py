"""The picture of the demo nation: thirteen months counted, letters to three heads, one evaluation."""

from datetime import date, timedelta

from django.utils import timezone

from kentongan.apps.picture.models import Figure
from kentongan.apps.picture.queries.months import months_to, this_month
from kentongan.apps.picture.queries.weeks import monday_of
from kentongan.apps.picture.services.evaluating import ObjectiveWords, RemarkWords, add_objective, add_remark
from kentongan.apps.picture.services.letters import write_letter
from kentongan.apps.picture.services.recounting import recount_months
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.models import User

OBJECTIVES = (
    ObjectiveWords(
        "Warga sekitar mengenal kegiatan pembinaan", "warga kota", measure="berita-terbit", target=24
    ),
    ObjectiveWords(
        "Pertanyaan wartawan terjawab sebelum tenggat", "media lokal", measure="pers-tepat", target=0.9
    ),
    ObjectiveWords(
        "Keluarga tahu jadwal dan aturan kunjungan", "keluarga warga binaan", "survei loket kunjungan"
    ),
)
REMARKS = (
    RemarkWords(
        "outtake",
        "Pengunjung laman jadwal kunjungan naik setelah infografik",
        "Catatan laman peraga",
        "2.140",
    ),
    RemarkWords("outcome", "Kepuasan layanan kunjungan", "Survei kepuasan peraga, 120 responden", "82,4 (B)"),
)


def furnish() -> None:
    """Counts what the other rooms did; nothing where figures stand already."""
    user = User.objects.filter(email="kepala@peraga.test").first()
    if Figure.objects.exists() or user is None:
        return
    recount_months(months=months_to(this_month()))
    home = Unit.objects.select_related("parent").get(key=HOME)
    _letters(home, timezone.localdate())
    actor, year = actor_of(user), timezone.localdate().year
    for words in OBJECTIVES:
        add_objective(actor=actor, unit_id=home.pk, year=year, words=words)
    for found in REMARKS:
        add_remark(actor=actor, unit_id=home.pk, year=year, words=found)


def _letters(home: Unit, today: date) -> None:
    for weeks in (1, 0):
        write_letter(unit_id=home.pk, week=monday_of(today) - timedelta(weeks=weeks))
    if home.parent:
        write_letter(unit_id=home.parent_id, week=monday_of(today))
