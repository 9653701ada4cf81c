"""Mail to requesters: made from what the tables say when it leaves, sent once."""

from django.core.mail import EmailMessage
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from kentongan.apps.openness.enums import LetterKind, Owner
from kentongan.apps.openness.models import Deadline, DeadlineMove, Letter, Request
from kentongan.apps.openness.services.dating import ANSWER, DECIDE, DISPUTE, OBJECT
from kentongan.apps.openness.services.links import link_of
from kentongan.core.clock.proof.dates import hour, long_date
from kentongan.core.clock.zones import in_zone

AT_ONCE = 100


def mail_letter(*, letter_id: int) -> None:
    """Sends one letter, once: it is marked before it leaves, and unmarked only when the server refused.

    A worker that dies in between leaves a letter unsent rather than sent twice; the status page says the same.
    """
    if not Letter.objects.filter(pk=letter_id, sent_at=None).update(sent_at=timezone.now()):
        return
    letter = Letter.objects.select_related("request__unit", "request__requester").get(pk=letter_id)
    try:
        with translation.override("id"):
            _message(letter).send()
    except OSError:  # smtplib's errors are OSErrors, too
        Letter.objects.filter(pk=letter_id).update(sent_at=None)
        raise


def mail_moved(*, after: int) -> int | None:
    """Tells the requesters of the next hundred moves after that one, one letter a request and sweep.

    The last move that was told, None when no more are waiting. Begun again, it sends nothing twice.
    """
    moves = DeadlineMove.objects.filter(pk__gt=after, is_extension=False).exclude(
        Q(deadline__owner=Owner.COMMISSION) | Q(deadline__request__requester__email="")
    )
    found = list(moves.order_by("pk").values_list("pk", "deadline__request_id", "at")[: AT_ONCE + 1])
    for _move, request_id, at in found[:AT_ONCE]:
        letter, _is_new = Letter.objects.get_or_create(
            key=f"moved:{request_id}:{at.timestamp():.6f}",
            defaults={"request_id": request_id, "kind": LetterKind.MOVED, "created_at": timezone.now()},
        )
        mail_letter(letter_id=letter.pk)
    return found[AT_ONCE - 1][0] if len(found) > AT_ONCE else None


def _message(letter: Letter) -> EmailMessage:
    request = letter.request
    subject = f"{letter.get_kind_display()}: {request.number}"
    closing = _(
        "Ikuti, lengkapi, atau ajukan keberatan tanpa akun lewat tautan pribadi ini; jangan dibagikan:"
    )
    parts = [
        _("Kepada Saudara %(name)s,") % {"name": request.requester.name},
        _words(letter, request),
        f"{closing}\n{link_of(request)}",
        f"PPID {request.unit.official_name}",
    ]
    # The name of a person never stands in a header; the address alone is needed there.
    return EmailMessage(subject, "\n\n".join(parts) + "\n", None, [request.requester.email])


def _words(letter: Letter, request: Request) -> str:
    writers = {
        LetterKind.RECEIPT: _receipt,
        LetterKind.COMPLETION: _completion,
        LetterKind.COMPLETED: lambda _request: _("Kelengkapan Anda sudah kami terima. Terima kasih."),
        LetterKind.EXTENSION: _extension,
        LetterKind.ANSWER: _answer,
        LetterKind.WITHDRAWN: lambda _request: _("Permohonan ini dicabut atas kehendak Anda."),
        LetterKind.OBJECTION: _objection,
        LetterKind.DECISION: _decision,
        LetterKind.MOVED: _moved,
        LetterKind.CARRIED_OUT: lambda _request: _("Putusan atas keberatan Anda sudah dilaksanakan PPID."),
    }
    return writers[LetterKind(letter.kind)](request)


def _receipt(request: Request) -> str:
    due = _running(request, ANSWER)
    received = in_zone(request.received_at, request.unit.time_zone)
    lines = [
        _("Permohonan informasi Anda diterima dengan nomor %(number)s.") % {"number": request.number},
        _("Diterima: %(when)s")
        % {"when": f"{date_format(received, 'j F Y')}, {hour(received, due.zone, 'id')}"},
        _("Pemberitahuan tertulis paling lambat: %(due)s") % {"due": _due(due)},
    ]
    if request.missing:
        lines.append(_("Mohon lengkapi: %(missing)s.") % {"missing": request.missing})
    return "\n".join([*lines, "", _("Cara tanggal itu dihitung:"), due.proof])


def _completion(request: Request) -> str:
    words = _("Agar dapat diproses, mohon lengkapi: %(missing)s. Waktu menjawab tetap berjalan.")
    return words % {"missing": request.missing}


def _extension(request: Request) -> str:
    due = _running(request, ANSWER)
    move = due.history.filter(is_extension=True).last()
    words = _("Waktu pemberitahuan diperpanjang satu kali, menjadi %(due)s. Alasan: %(reason)s")
    return words % {"due": _due(due), "reason": move.because if move else "-"}


def _answer(request: Request) -> str:
    answer = request.answer
    lines = [
        _("Permohonan Anda: %(result)s.") % {"result": answer.get_resolution_display()},
        "",
        answer.words,
    ]
    if answer.reason:
        lines += ["", _("Alasan: %(reason)s") % {"reason": answer.reason}]
    if answer.where:
        lines += ["", _("Alamat informasi: %(where)s") % {"where": answer.where}]
    if answer.held_by:
        lines += ["", _("Dikuasai oleh: %(who)s") % {"who": answer.held_by}]
    if objection := request.deadlines.filter(rule_key=OBJECT, met_at=None).first():
        words = _("Bila tidak puas, ajukan keberatan kepada atasan PPID paling lambat %(due)s.")
        lines += ["", words % {"due": _due(objection)}]
    return "\n".join(lines)


def _objection(request: Request) -> str:
    words = _("Keberatan Anda diterima dengan nomor %(number)s. Tanggapan atasan PPID paling lambat: %(due)s")
    return words % {"number": request.objection.number, "due": _due(_running(request, DECIDE))}


def _decision(request: Request) -> str:
    objection = request.objection
    words = _("Bila tidak puas, sengketa dapat diajukan ke Komisi Informasi paling lambat %(due)s.")
    dispute = _running(request, DISPUTE)
    lines = [f"{objection.get_decision_display()}.", "", objection.decision_words, objection.orders]
    return "\n".join([*filter(None, lines), "", words % {"due": _due(dispute)}])


def _moved(request: Request) -> str:
    moves = DeadlineMove.objects.filter(deadline__request=request, is_extension=False).order_by("at", "id")
    running = moves.filter(deadline__met_at=None).exclude(deadline__owner=Owner.COMMISSION)
    return "\n".join(move.words for move in running)


def _running(request: Request, rule_key: str) -> Deadline:
    return request.deadlines.get(rule_key=rule_key)


def _due(deadline: Deadline) -> str:
    return f"{long_date(deadline.due, 'id')}, {hour(deadline.due_at, deadline.zone, 'id')}"
