"""The public register: what is due first, one entry, a new one, changes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from kentongan.apps.disclosure.enums import EntryClass
from kentongan.apps.disclosure.errors import BadEntry, CannotPublish, NotAllowed, NotFound
from kentongan.apps.disclosure.gate.publication import reasons_not_to_publish
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.policies import may_keep_register, may_keep_somewhere, may_open_register
from kentongan.apps.disclosure.queries.catalogue import check_item
from kentongan.apps.disclosure.queries.due import due_proof
from kentongan.apps.disclosure.queries.entries import (
    SOON,
    VIEWS,
    by_urgency,
    entries_visible_to,
    history_of,
    own_office,
    register_units,
)
from kentongan.apps.disclosure.services.entering import enter_entry
from kentongan.apps.disclosure.services.entries import change_entry
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.disclosure.forms import (
    EntryForm,
    FileForm,
    NewEntryForm,
    ReasonForm,
    RefreshForm,
    initial_of,
)
from kentongan.faces.desk.disclosure.tabs import tabs
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.uploads.errors import BadFile
from kentongan.foundation.uploads.inspecting import PERSONAL

PER_PAGE = 40


@staff_required
def register_list(request: HttpRequest) -> HttpResponse:
    """The entries of my branch; what must be renewed comes first."""
    if not may_open_register(request.actor):
        raise NotAllowed
    view = request.GET.get("isi", "perlu")
    view = view if view in VIEWS else "perlu"
    klass = request.GET.get("golongan", "")
    klass = klass if klass in EntryClass.values else ""
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    office = _asked_office(request)
    entries = entries_visible_to(request.actor)
    if office is not None:
        entries = entries.filter(unit=office)
    today = timezone.localdate()
    found = by_urgency(entries, view=view, klass=klass, words=words, today=today)
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "view": view,
        "klass": klass,
        "classes": EntryClass.choices,
        "words": words,
        "office": office,
        "home": own_office(request.actor),
        "today": today,
        "soon": today + SOON,
        "may_add": may_keep_somewhere(request.actor),
        **tabs(request.actor, "register"),
    }
    return render(request, "desk/disclosure/register_list.html", shown)


@staff_required
def entry_add(request: HttpRequest) -> HttpResponse:
    """A new entry with its file; one tap from the checklist fills in the item."""
    unit = office_to_keep(request)
    form = NewEntryForm(request.POST or None, request.FILES or None, initial=_from_item(request))
    if request.method == "POST" and form.is_valid():
        try:
            entered = enter_entry(
                actor=request.actor,
                unit_id=unit.pk,
                words=form.words(),
                upload=form.cleaned_data["file"],
                wants_public="terbit" in request.POST,
                is_checked=form.cleaned_data["checked"],
            )
        except (BadEntry, BadFile) as error:
            put_error(form, error)
        else:
            said = (
                _("Disimpan sebagai draf.") if not entered.entry.is_public else _("Informasi sudah terbit.")
            )
            messages.success(request, said)
            return redirect("entry_page", entry_id=entered.entry.pk)
    shown = {
        "form": form,
        "unit": unit,
        "item": check_item(request.GET.get("butir", ""), timezone.localdate()),
    }
    return render(request, "desk/disclosure/entry_form.html", shown, status=400 if form.errors else 200)


@staff_required
def entry_page(request: HttpRequest, entry_id: int) -> HttpResponse:
    """One entry: how it stands, what is missing, its history."""
    return entry_shown(request, entry_of(request, entry_id))


@staff_required
def entry_edit(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Changes the words of an entry."""
    entry = entry_of(request, entry_id)
    if not may_keep_register(request.actor, entry.unit):
        raise NotAllowed
    form = EntryForm(request.POST or None, initial=initial_of(entry))
    if request.method == "POST" and form.is_valid():
        based_on = request.POST.get("versi", "")
        try:
            change_entry(
                actor=request.actor,
                entry_id=entry.pk,
                based_on=int(based_on)
                if based_on.isascii() and based_on.isdigit() and len(based_on) < 9
                else 0,
                words=form.words(),
            )
        except (BadEntry, CannotPublish) as error:
            put_error(form, error)
        else:
            messages.success(request, _("Perubahan disimpan."))
            return redirect("entry_page", entry_id=entry.pk)
    shown = {"form": form, "unit": entry.unit, "entry": entry}
    return render(request, "desk/disclosure/entry_form.html", shown, status=400 if form.errors else 200)


def entry_shown(
    request: HttpRequest, entry: Entry, *, error: KentonganError | None = None, at: str = ""
) -> HttpResponse:
    """The page of an entry, with the refusal of an act where one was tried; `at` names the form that it concerns."""
    today = timezone.localdate()
    warnings = entry.file.warnings if entry.file else []
    shown = {
        "entry": entry,
        "item": check_item(entry.item, today),
        "today": today,
        "soon": today + SOON,
        "reasons": reasons_not_to_publish(entry, today=today, warnings=warnings),
        "must_check": PERSONAL in warnings,
        "warnings": warnings,
        "proof": due_proof(entry, today=today, language=get_language() or "id"),
        "history": history_of(entry)[:50],
        "labels": {field.name: field.verbose_name for field in Entry._meta.fields},
        "may_keep": may_keep_register(request.actor, entry.unit),
        "file_form": FileForm(auto_id="berkas_%s"),
        "refresh_form": RefreshForm(auto_id="baru_%s"),
        "reason_form": ReasonForm(auto_id="tarik_%s", initial={"reason": request.POST.get("reason", "")}),
        "error": error.message if error else "",
        "at": at,
    }
    return render(request, "desk/disclosure/entry_page.html", shown, status=error.status if error else 200)


def entry_of(request: HttpRequest, entry_id: int) -> Entry:
    """The entry, where the actor may see it. Raises NotFound."""
    entry = entries_visible_to(request.actor).filter(pk=entry_id).first()
    if entry is None:
        raise NotFound
    return entry


def office_to_keep(request: HttpRequest, key: str = "") -> Unit:
    """The office whose register is being filled: the named one, else one's own. Raises NotFound or NotAllowed."""
    key = key or request.GET.get("satuan", "")
    mine = register_units(request.actor)
    unit = mine.filter(key=key).first() if key else own_office(request.actor)
    if unit is None:
        raise NotFound
    if not may_keep_register(request.actor, unit):
        raise NotAllowed
    return unit


def put_error(form, error: KentonganError) -> None:
    """A refusal of the service at the field that it concerns, or on top."""
    field = "file" if isinstance(error, BadFile) else getattr(error, "field", "")
    reasons = getattr(error, "reasons", None)
    if reasons is None:
        form.add_error(field if field in form.fields else None, error.message)
        return
    for reason in reasons:
        form.add_error(reason.field if reason.field in form.fields else None, reason.text)


def _asked_office(request: HttpRequest) -> Unit | None:
    key = request.GET.get("satuan", "")
    return register_units(request.actor).filter(key=key[:80]).first() if key else None


def _from_item(request: HttpRequest) -> dict[str, object]:
    item = check_item(request.GET.get("butir", ""), timezone.localdate())
    chosen = {"klass": item.klass, "item": item.id, "title": item.title} if item else {}
    return {"made_on": timezone.localdate(), **chosen}
