"""Directives of the demo: the five of a national one under way in one region, a regional one, a staff edition."""

from datetime import timedelta

from django.utils import timezone

from kentongan.apps.directives.models import Addressee, Directive
from kentongan.apps.directives.services import answering, composing, drafting, issuing, judging, publishing
from kentongan.apps.directives.services.example import five_points
from kentongan.apps.directives.services.wording import DirectiveWords, PointWords
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.config.demo.timetravel import as_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

_OFFICES = 6


def furnish() -> None:
    """Issues, answers and judges for some offices of one region; does nothing where a directive already stands."""
    home = Unit.objects.select_related("parent__parent").filter(key=HOME).first()
    if Directive.objects.exists() or home is None:
        return
    now = timezone.now()
    with as_of(now - timedelta(days=18)):
        row = _issue_five(home.parent.parent)
    with as_of(now - timedelta(days=10)):
        _answer(row, home.parent)
    _regional(home.parent)
    edition = composing.start_edition(
        actor=_actor("redaktur.kanwil"), unit_id=home.parent_id, kind="month", day=timezone.localdate()
    )
    publishing.publish_edition(actor=_actor("kepala.kanwil"), edition_id=edition.pk)


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))


def _issue_five(centre: Unit) -> Directive:
    words = five_points(given_on=timezone.now().date(), source_kind="official")
    words = DirectiveWords(
        title=words.title, summary=words.summary, source_kind="official", given_on=words.given_on,
        points=words.points, official_title="Sekretaris Jenderal (peraga)", official_acting="plt",
    )  # fmt: skip
    row = drafting.draft_directive(actor=_actor("redaktur.pusat"), unit_id=centre.pk, words=words)
    return issuing.issue_directive(actor=_actor("ketua.humas"), directive_id=row.pk)


def _answer(row: Directive, region: Unit) -> None:
    """Some offices of the region have begun: proof for more points the further up the list they stand."""
    asked = (
        Addressee.objects.filter(directive=row, unit__parent=region)
        .select_related("unit")
        .order_by("unit__name")
    )
    points = list(row.points.all())
    for place, addressee in enumerate(asked[:_OFFICES]):
        head = _head_of(addressee.unit)
        if head is None:
            continue
        answering.acknowledge(actor=head, addressee_id=addressee.pk)
        for number, point in enumerate(points[: max(0, len(points) - place)]):
            shown = answering.Shown(
                words=f"Sudah dilaksanakan di {addressee.unit.name}; notula tersimpan di tata usaha."
            )
            answer = answering.send_evidence(
                actor=head, addressee_id=addressee.pk, point_id=point.pk, shown=shown
            )
            if number % 3 != 2:
                returned = number == 1 and place == 1
                reason = "Sebutkan tanggal rapatnya." if returned else ""
                judging.judge_answer(
                    actor=_actor("redaktur.kanwil"),
                    answer_id=answer.pk,
                    is_accepted=not returned,
                    reason=reason,
                )


def _head_of(unit: Unit) -> Actor | None:
    seat = unit.appointments.filter(role=Role.UNIT_HEAD, acting="").select_related("user").first()
    return actor_of(seat.user) if seat else None


def _regional(region: Unit) -> None:
    today = timezone.localdate()
    words = DirectiveWords(
        title="Siaga layanan menjelang hari raya", source_kind="letter", letter="W.PERAGA-01", given_on=today,
        summary="Tanggapi pengaduan, koordinasi dengan aparat setempat, periksa air dan listrik.",
        points=(
            PointWords(words="Tunjuk petugas penjawab pengaduan", due=today + timedelta(days=3)),
            PointWords(words="Periksa air, listrik, dan genset", proof="Daftar periksa", due=today + timedelta(days=5)),
        ),
    )  # fmt: skip
    editor = _actor("redaktur.kanwil")
    row = drafting.draft_directive(actor=editor, unit_id=region.pk, words=words)
    issuing.issue_directive(actor=editor, directive_id=row.pk)
