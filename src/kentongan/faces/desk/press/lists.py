"""Living press lists: the rule, who stands on the list and why."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.press.errors import NotAllowed, NotFound
from kentongan.apps.press.models import PressList
from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.press.queries.lists import accounts_for_lists, lists_visible_to, members_of
from kentongan.apps.press.services import lists as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.press.asking import filled, leaf, tabs
from kentongan.faces.desk.press.forms import RuleForm

_NAMES = ("highest_tier", "city", "province", "beat", "only_verified", "is_active")


@staff_required
def living_list(request: HttpRequest) -> HttpResponse:
    """The living lists of my channels."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    shown = {
        "lists": lists_visible_to(request.actor)[:200],
        "may_add": accounts_for_lists(request.actor).exists(),
        **tabs(request, "reporters"),
    }
    return render(request, "desk/press/living_list.html", shown)


@staff_required
def living_list_page(request: HttpRequest, list_id: int) -> HttpResponse:
    """One list: its rule, who is on it and why others are not."""
    row = _list(request, list_id)
    shown = {"list": row, "page": leaf(request, members_of(row)), **tabs(request, "reporters")}
    return render(request, "desk/press/living_list_page.html", shown)


@staff_required
def living_list_add(request: HttpRequest) -> HttpResponse:
    """Ties a rule to a mail account."""
    if not may_open_contacts(request.actor):
        raise NotAllowed
    form = RuleForm(request.POST or None, accounts=accounts_for_lists(request.actor))

    def act(given: dict[str, Any]) -> str:
        made = service.keep_list(actor=request.actor, account_id=given["account"].pk, words=_words(given))
        return reverse("living_list_page", args=[made.pk])

    shown = {"heading": _("Daftar hidup baru"), "submit": _("Jalankan"), "back": reverse("living_list"),
             "lead": _("Terisi dan bersih sendiri menurut aturan, hanya dengan wartawan yang setuju.")}  # fmt: skip
    return filled(request, form, act, said=_("Daftar berjalan dan sudah terisi."), shown=shown)


@staff_required
def living_list_change(request: HttpRequest, list_id: int) -> HttpResponse:
    """Changes the rule."""
    row = _list(request, list_id)
    form = RuleForm(request.POST or None, initial={name: getattr(row, name) for name in _NAMES})

    def act(given: dict[str, Any]) -> str:
        service.change_list(actor=request.actor, list_id=list_id, words=_words(given))
        return reverse("living_list_page", args=[list_id])

    shown = {"heading": _("Ubah aturan"), "about": str(row), "submit": _("Simpan dan segarkan"),
             "back": reverse("living_list_page", args=[list_id])}  # fmt: skip
    return filled(request, form, act, said=_("Aturan disimpan dan daftar disegarkan."), shown=shown)


@staff_required
@require_POST
def living_list_sync(request: HttpRequest, list_id: int) -> HttpResponse:
    """Fills a list now."""
    row = service.sync_list(list_id=_list(request, list_id).pk)
    if row.trouble:
        messages.error(request, row.trouble)
    else:
        messages.success(request, _("Daftar disegarkan."))
    return redirect("living_list_page", list_id=list_id)


def _words(given: dict[str, Any]) -> service.RuleWords:
    return service.RuleWords(**{name: given[name] for name in _NAMES})


def _list(request: HttpRequest, list_id: int) -> PressList:
    found = lists_visible_to(request.actor).filter(pk=list_id).first()
    if found is None:
        raise NotFound(_("Daftar ini"))
    return found
