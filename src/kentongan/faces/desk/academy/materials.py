"""The library of materials, and what of it lies before an event."""

from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.academy.enums import MaterialKind
from kentongan.apps.academy.errors import NotAllowed, NotFound
from kentongan.apps.academy.models import Material
from kentongan.apps.academy.policies import may_plan_anywhere
from kentongan.apps.academy.queries.materials import materials_listed, materials_of, materials_visible_to
from kentongan.apps.academy.services import materials as service
from kentongan.faces.desk.academy.asking import (
    asked_words,
    event_to_manage,
    filled,
    keys_of,
    leaf,
    offices,
    tabs,
    tried,
)
from kentongan.faces.desk.academy.forms import MaterialForm
from kentongan.faces.desk.access import staff_required

_SHOWN = 60


@staff_required
def material_list(request: HttpRequest) -> HttpResponse:
    """What can be read and used again."""
    words, kind = asked_words(request), request.GET.get("jenis", "")
    kind = kind if kind in MaterialKind.values else ""
    shown = {
        "page": leaf(request, materials_listed(request.actor, words=words, kind=kind)),
        "words": words,
        "kind": kind,
        "kinds": MaterialKind.choices,
        **tabs(request, "materials"),
    }
    return render(request, "desk/academy/materials.html", shown)


@staff_required
def material_add(request: HttpRequest) -> HttpResponse:
    """Takes a file or a link; asked from an event, it lies before it at once; from a material, it replaces it."""
    if not may_plan_anywhere(request.actor):
        raise NotAllowed
    events, old = keys_of([request.GET.get("kegiatan", "")]), _old(request)
    form = MaterialForm(request.POST or None, request.FILES or None)
    form.choose_among(offices(request).filter(pk=old.unit_id) if old else offices(request))
    if old and not form.is_bound:
        form.initial = {"title": old.title, "about": old.about}
    back = reverse("event_page", args=events) if events else reverse("material_list")

    def act(given: dict[str, Any]) -> str:
        words = service.MaterialWords(title=given["title"], about=given["about"], link=given["link"])
        row = service.add_material(
            actor=request.actor,
            unit_id=given["unit"].pk,
            words=words,
            upload=given["file"],
            replaces_id=old.pk if old else None,
        )
        for event_id in events:
            service.use_material(actor=request.actor, event_id=event_id, material_id=row.pk)
        return back

    heading = _("Versi baru") if old else _("Bahan baru")
    shown = {"heading": heading, "about": old.title if old else "", "submit": _("Simpan bahan"),
             "back": back, "with_file": True}  # fmt: skip
    return filled(request, form, act, said=_("Bahan disimpan."), shown=shown)


@staff_required
@require_safe
def material_file(request: HttpRequest, material_id: int) -> HttpResponse:
    """Hands a file out, always as an attachment: what somebody uploaded is never shown inside our pages."""
    found = materials_visible_to(request.actor).filter(pk=material_id).exclude(kind=MaterialKind.LINK).first()
    if found is None:
        raise NotFound(_("Bahan ini"))
    return handed(found.file, found.kind, found.title)


@staff_required
def event_materials(request: HttpRequest, event_id: int) -> HttpResponse:
    """Chooses materials of the library for an event."""
    event = event_to_manage(request, event_id)
    if request.method == "POST":
        keys = keys_of(request.POST.getlist("materials"))

        def act() -> None:
            for material_id in keys[:40]:
                service.use_material(actor=request.actor, event_id=event_id, material_id=material_id)

        tried(request, act, _("Bahan dilampirkan."))
        return redirect("event_page", event_id=event_id)
    words = asked_words(request)
    used = {one.pk for one in materials_of(event)}
    rows = [one for one in materials_listed(request.actor, words=words)[:_SHOWN] if one.pk not in used]
    shown = {"event": event, "materials": rows, "words": words, **tabs(request, "list")}
    return render(request, "desk/academy/choose_materials.html", shown)


@staff_required
@require_POST
def material_drop(request: HttpRequest, event_id: int, material_id: int) -> HttpResponse:
    """Takes a material away from an event."""
    event_to_manage(request, event_id)
    tried(
        request,
        lambda: service.drop_use(actor=request.actor, event_id=event_id, material_id=material_id),
        _("Bahan dilepas dari kegiatan; tetap ada di perpustakaan."),
    )
    return redirect("event_page", event_id=event_id)


def handed(file: object, kind: str, title: str) -> FileResponse:
    """A kept file under a plain name, as an attachment that no browser interprets."""
    name = f"{slugify(title)[:80] or 'bahan'}.{kind}"
    response = FileResponse(
        file.open("rb"), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def _old(request: HttpRequest) -> Material | None:
    keys = keys_of([request.GET.get("menggantikan", "")])
    if not keys:
        return None
    found = materials_visible_to(request.actor).filter(pk=keys[0]).first()
    if found is None:
        raise NotFound(_("Bahan ini"))
    return found
