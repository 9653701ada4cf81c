"""What stands on the screen of the hall: the link of the event as a QR code, and the code of the session."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.models import Event, Session
from kentongan.apps.attendance.models import Book
from kentongan.apps.attendance.queries.badges import qr_path
from kentongan.apps.attendance.queries.books import book_of, is_open
from kentongan.apps.attendance.queries.codes import TURN_SECONDS, door_token, session_code
from kentongan.apps.attendance.services import books
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import event_to_run, event_to_take, frame, number_in
from kentongan.faces.desk.attendance.forms import RulesForm
from kentongan.faces.desk.filling import filled

_RULES = ("rotates", "opens_before", "closes_after", "share")


@never_cache
@staff_required
@require_safe
def poster(request: HttpRequest, event_id: int) -> HttpResponse:
    """The poster of the running session, or of one that is asked for."""
    event = event_to_take(request, event_id)
    book = book_of(event)
    shown = frame(request, event, "poster") | {"book": book}
    if book:
        session, sessions = _session(request, event, book), list(event.sessions.all())
        link = request.build_absolute_uri(reverse("attendance_door", args=[door_token(book)]))
        size, path = qr_path(link)
        now = timezone.now()
        shown |= {"session": session, "sessions": sessions, "link": link, "qr_size": size, "qr_path": path,
                  "code": _spoken(session_code(book, session.pk, now)) if session else "",
                  "is_open": bool(session and is_open(book, session, now)), "turn": TURN_SECONDS}  # fmt: skip
    return render(request, "desk/attendance/poster.html", shown)


@never_cache
@staff_required
@require_safe
def code_now(request: HttpRequest, event_id: int) -> HttpResponse:
    """The digits of this moment, for the poster that stays open."""
    event = event_to_take(request, event_id)
    book = book_of(event)
    session = _session(request, event, book) if book else None
    if not (book and session):
        return JsonResponse({"code": "", "open": False})
    now = timezone.now()
    left = TURN_SECONDS - int(now.timestamp()) % TURN_SECONDS
    code = _spoken(session_code(book, session.pk, now))
    return JsonResponse(
        {"code": code, "open": is_open(book, session, now), "left": left if book.rotates else 0}
    )


@staff_required
@require_POST
def book_open(request: HttpRequest, event_id: int) -> HttpResponse:
    """Opens the book: from now on the link works."""
    books.open_book(actor=request.actor, event_id=event_id)
    return redirect("attendance_poster", event_id=event_id)


@staff_required
def book_rules(request: HttpRequest, event_id: int) -> HttpResponse:
    """How presence is taken at this event."""
    event = event_to_run(request, event_id)
    book = book_of(event) or Book(event=event)
    form = RulesForm(request.POST or None, initial={name: getattr(book, name) for name in _RULES})

    def act(given: dict) -> str:
        books.change_rules(actor=request.actor, event_id=event_id, rules=books.Rules(**given))
        return reverse("attendance_page", args=[event_id])

    shown = frame(request, event, "rules") | {"is_kept": book.pk is not None}
    said = _("Aturan daftar hadir disimpan.")
    return filled(request, form, act, said=said, shown=shown, template="desk/attendance/rules.html")


@staff_required
@require_POST
def book_renew(request: HttpRequest, event_id: int) -> HttpResponse:
    """A new link and new codes."""
    books.renew_link(actor=request.actor, event_id=event_id)
    messages.success(request, _("Tautan dan kode lama tidak berlaku lagi."))
    return redirect("attendance_poster", event_id=event_id)


def _session(request: HttpRequest, event: Event, book: Book) -> Session | None:
    """The session that is asked for; else the one that runs now; else the next; else the last."""
    sessions, now = list(event.sessions.all()), timezone.now()
    asked = number_in(request.GET.get("sesi"))
    running = [one for one in sessions if one.starts_at <= now <= one.ends_at]
    opened = [one for one in sessions if is_open(book, one, now)]
    coming = [one for one in sessions if one.starts_at > now]
    chosen = [one for one in sessions if one.pk == asked] or running or opened or coming or sessions[-1:]
    return chosen[0] if chosen else None


def _spoken(code: str) -> str:
    """Three and three: easier to read out."""
    return f"{code[:3]} {code[3:]}"
