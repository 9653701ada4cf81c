"""Making a story into packages, writing on them, sharing them in the public kit."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.newsroom import policies
from kentongan.apps.newsroom.enums import PackageKind
from kentongan.apps.newsroom.errors import BadPackage, PackageNotFound, WrongStage
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.newsroom.queries.packaging.packages import Shown, may_leave, packages_of, shown
from kentongan.apps.newsroom.services.packaging import packages as services
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.packages.forms import PiecesForm, piece_label
from kentongan.faces.desk.newsroom.views.finding import story_or_404


@staff_required
@require_http_methods(["GET", "POST"])
def story_packages(request: HttpRequest, story_id: int) -> HttpResponse:
    """All packages of a story with how they stand; sent, it makes those that are missing or stale."""
    story = story_or_404(request.actor, story_id)
    if request.method == "POST":
        return _made(request, story)
    found = {one.row.kind: one for one in shown(story, packages_of(story))}
    context = _around(request, story) | {
        "kinds": [(kind, kind.label, found.get(kind)) for kind in PackageKind],
        "has_any": bool(found),
        "has_kit": may_leave(story) and any(one.row.shared_at and one.is_ready for one in found.values()),
    }
    return render(request, "desk/newsroom/packages/list.html", context)


@staff_required
@require_http_methods(["GET", "POST"])
def package_page(request: HttpRequest, story_id: int, kind: str) -> HttpResponse:
    """One package: its pieces to read, copy and change."""
    story = story_or_404(request.actor, story_id)
    one = _one(story, kind)
    if request.method == "POST":
        return _written(request, story, one)
    return _page(request, story, one, PiecesForm(pieces=one.pieces))


@staff_required
@require_POST
def package_share(request: HttpRequest, story_id: int, kind: str) -> HttpResponse:
    """Into the public kit, or out of it."""
    leave = request.POST.get("do") == "unshare"
    act = services.unshare_package if leave else services.share_package
    try:
        act(actor=request.actor, story_id=story_id, kind=kind)
    except WrongStage as error:
        messages.warning(request, error.message)
    else:
        words = _("Paket ditarik dari kit publik.") if leave else _("Paket tampil di kit publik berita ini.")
        messages.success(request, words)
    return redirect("package_page", story_id, kind)


@staff_required
@require_safe
def package_text(request: HttpRequest, story_id: int, kind: str) -> HttpResponse:
    """The package as a text file, while its story is out and its words are whole."""
    story = story_or_404(request.actor, story_id)
    one = _one(story, kind)
    if not (may_leave(story) and one.is_ready):
        raise WrongStage(
            _("Paket ini belum dapat keluar: beritanya belum terbit, atau isinya belum lengkap.")
        )
    text = "\n\n\n".join(_told(piece, place) for place, piece in enumerate(one.pieces, 1))
    name = f"{slugify(story.headline)[:60] or story.pk}-{kind}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(text + "\n", content_type="text/plain; charset=utf-8", headers=headers)


def _told(piece: Any, place: int) -> str:
    return f"{piece_label(piece, place).upper()}\n\n{piece.text}"


def _made(request: HttpRequest, story: Story) -> HttpResponse:
    kind = request.POST.get("kind", "")
    kinds = [kind] if kind in PackageKind.values else []
    try:
        made = services.make_packages(actor=request.actor, story_id=story.pk, kinds=kinds)
    except WrongStage as error:
        messages.warning(request, error.message)
        return redirect("story_packages", story.pk)
    if kinds and made:
        messages.success(request, _("Paket disusun ulang dari berita."))
        return redirect("package_page", story.pk, kind)
    said = _("Paket sudah dibuat dari naskah berita.") if made else _("Semua paket sudah sesuai beritanya.")
    messages.success(request, said)
    return redirect("story_packages", story.pk)


def _written(request: HttpRequest, story: Story, one: Shown) -> HttpResponse:
    ticked = request.POST.getlist("allow")[:40]
    known = list(dict.fromkeys([*one.row.allowed, *ticked]))
    form = PiecesForm(request.POST, pieces=one.pieces, names=known)
    if not form.is_valid():
        return _page(request, story, one, form, status=422)
    try:
        services.write_package(
            actor=request.actor,
            story_id=story.pk,
            kind=one.row.kind,
            texts=form.texts(),
            allowed=[*one.row.allowed, *form.cleaned_data["allow"]],
        )
    except BadPackage as error:
        return _refused(request, story, one, error)
    messages.success(request, _("Paket tersimpan."))
    return redirect("package_page", story.pk, one.row.kind)


def _refused(request: HttpRequest, story: Story, one: Shown, error: BadPackage) -> HttpResponse:
    """What was typed stays; names that the story does not have may be let through, numbers may not."""
    names = () if error.numbers else error.names
    form = PiecesForm(request.POST, pieces=one.pieces, names=[*request.POST.getlist("allow")[:40], *names])
    form.is_valid()
    form.add_error(None, error.message)
    return _page(request, story, one, form, status=422, strange=names)


def _page(
    request: HttpRequest,
    story: Story,
    one: Shown,
    form: PiecesForm,
    *,
    status: int = 200,
    strange: tuple[str, ...] = (),
) -> HttpResponse:
    context = _around(request, story) | {
        "one": one,
        "form": form,
        "strange": strange,
        "may_share": policies.may_share_package(request.actor, story),
    }
    return render(request, "desk/newsroom/packages/page.html", context, status=status)


def _around(request: HttpRequest, story: Story) -> dict[str, Any]:
    return {
        "story": story,
        "may_write": policies.may_package(request.actor, story),
        "may_leave": may_leave(story),
        "kit_path": f"{story_path(story.pk, '')}kit/",
    }


def _one(story: Story, kind: str) -> Shown:
    row = packages_of(story).filter(kind=kind).first() if kind in PackageKind.values else None
    if row is None:
        raise PackageNotFound
    return shown(story, [row])[0]
