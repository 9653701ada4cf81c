"""What is done to an entry from its page; a refusal comes back on that page and loses nothing."""

from collections.abc import Callable

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.disclosure.errors import BadEntry, CannotPublish
from kentongan.apps.disclosure.services import states
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.register import entry_of, entry_shown
from kentongan.foundation.uploads.errors import BadFile
from kentongan.foundation.uploads.kinds import TYPES


@staff_required
@require_POST
def entry_publish(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Makes a draft public."""
    checked = "checked" in request.POST
    return _done(
        request,
        entry_id,
        lambda: states.publish_entry(actor=request.actor, entry_id=entry_id, is_checked=checked),
        said=_("Informasi sudah terbit."),
        at="publish",
    )


@staff_required
@require_POST
def entry_refresh(request: HttpRequest, entry_id: int) -> HttpResponse:
    """States that it was looked through today, with a new file where there is one."""
    note = request.POST.get("note", "")[:300]
    return _done(
        request,
        entry_id,
        lambda: states.refresh_entry(
            actor=request.actor,
            entry_id=entry_id,
            note=note,
            upload=request.FILES.get("file"),
            is_checked="checked" in request.POST,
        ),
        said=_("Pembaruan dicatat."),
        at="refresh",
    )


@staff_required
@require_POST
def entry_withdraw(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Takes a public entry back, with its reason."""
    reason = request.POST.get("reason", "")
    return _done(
        request,
        entry_id,
        lambda: states.withdraw_entry(actor=request.actor, entry_id=entry_id, reason=reason),
        said=_("Informasi ditarik. Anda dapat memulihkannya di sini."),
        at="withdraw",
    )


@staff_required
@require_POST
def entry_restore(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Undoes a withdrawal."""
    return _done(
        request,
        entry_id,
        lambda: states.restore_entry(actor=request.actor, entry_id=entry_id),
        said=_("Informasi terbit kembali."),
        at="restore",
    )


@staff_required
def entry_file(request: HttpRequest, entry_id: int) -> HttpResponse:
    """The file for whoever may see the entry; or, sent by post, a new one in its place."""
    if request.method == "POST":
        return _attached(request, entry_id)
    return _handed_out(request, entry_id)


@require_safe
def _handed_out(request: HttpRequest, entry_id: int) -> HttpResponse:
    file = entry_of(request, entry_id).file
    if file is None:
        raise Http404
    try:
        opened = file.file.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    return FileResponse(opened, as_attachment=True, filename=file.name, content_type=TYPES[file.kind])


def _attached(request: HttpRequest, entry_id: int) -> HttpResponse:
    upload = request.FILES.get("file")

    def attach() -> None:
        if upload is None:
            raise BadFile(_("Pilih berkasnya dulu."))
        states.attach_file(
            actor=request.actor, entry_id=entry_id, upload=upload, is_checked="checked" in request.POST
        )

    return _done(request, entry_id, attach, said=_("Berkas disimpan."), at="file")


def _done(
    request: HttpRequest, entry_id: int, act: Callable[[], object], *, said: str, at: str
) -> HttpResponse:
    try:
        act()
    except (BadEntry, BadFile, CannotPublish) as error:
        return entry_shown(request, entry_of(request, entry_id), error=error, at=at)
    messages.success(request, said)
    return redirect("entry_page", entry_id=entry_id)
