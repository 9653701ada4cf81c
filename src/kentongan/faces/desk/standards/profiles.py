"""Profiles at the desk: the list, one version, its settings rule by rule."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from kentongan.apps.standards.errors import CannotActivate, NotAllowed, NotFound, WrongStage
from kentongan.apps.standards.models import StandardProfile
from kentongan.apps.standards.policies import may_enter, may_manage, may_manage_somewhere
from kentongan.apps.standards.queries.profiles import (
    as_profile,
    family_of,
    profile_visible_to,
    profiles_listed,
)
from kentongan.apps.standards.services import previews, profiles
from kentongan.apps.units.enums import UnitType
from kentongan.core.standard.pages import page_of
from kentongan.core.standard.profile import NATIONAL, Profile
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.standards.asking import RULE_OF, filled, offices, rule_or_404, title_of, why_of
from kentongan.faces.desk.standards.comparing import preview_shown
from kentongan.faces.desk.standards.forms import NewProfileForm, ProfileForm, RuleForm
from kentongan.faces.desk.standards.lines import Line, chapters, line_of
from kentongan.foundation.accounts.policy import Permission

_PAGE, _VERSIONS = 20, 20
_FORM = "desk/standards/form.html"


@staff_required
@require_safe
def profile_list(request: HttpRequest) -> HttpResponse:
    """The profiles that hold below and above the actor's posts, drafts first."""
    if not may_enter(request.actor):
        raise NotAllowed
    page = Uncounted(profiles_listed(request.actor), _PAGE).page(request.GET.get("page", "1"))
    shown = {"page": page, "may_manage": may_manage_somewhere(request.actor), "today": timezone.localdate()}
    return render(request, "desk/standards/profiles.html", {**shown, "here": "profiles"})


@staff_required
@require_http_methods(["GET", "POST"])
def profile_new(request: HttpRequest) -> HttpResponse:
    """The first draft of a new profile."""
    if not may_manage_somewhere(request.actor):
        raise NotAllowed
    form = NewProfileForm(request.POST or None, units=offices(request.actor, Permission.STANDARD_MANAGE))

    def act(given: dict[str, Any]) -> str:
        row = profiles.start_profile(actor=request.actor, unit_id=given["unit"].pk, words=form.words())
        return reverse("profile_page", args=[row.pk])

    return filled(
        request, form, act, said=_("Rancangan dibuat. Sekarang pilih aturan yang hendak diubah."), template=_FORM,
        heading=_("Profil baru"), back=reverse("profile_list"), submit=_("Buat rancangan"), here="profiles",
    )  # fmt: skip


@staff_required
@require_safe
def profile_page(request: HttpRequest, profile_id: int) -> HttpResponse:
    """One version: what it changes, what that would do, its history, and the buttons of who may act."""
    row = _visible(request, profile_id)
    settings = list(row.rules.all())
    profile = as_profile(row, settings)
    manages = may_manage(request.actor, row.unit)
    shown = {
        "profile": row,
        "changed": [_change(one.rule, profile) for one in settings if one.rule in RULE_OF],
        "gone": [one.rule for one in settings if one.rule not in RULE_OF],
        "chapters": chapters(profile, {}) if row.is_draft and manages else [],
        "types": [UnitType(value).label for value in row.unit_types],
        "versions": family_of(request.actor, row)[:_VERSIONS],
        "preview": preview_shown(request.actor, row) if row.is_draft else None,
        "may_manage": manages,
        "today": timezone.localdate(),
        "here": "profiles",
    }
    return render(request, "desk/standards/profile.html", shown)


@staff_required
@require_http_methods(["GET", "POST"])
def profile_edit(request: HttpRequest, profile_id: int) -> HttpResponse:
    """Name, types, first day and reason of a draft."""
    row = _draft(request, profile_id)
    form = ProfileForm(request.POST or None, initial=ProfileForm.initial_of(row))

    def act(_given: dict[str, Any]) -> str:
        profiles.write_profile(actor=request.actor, profile_id=row.pk, words=form.words())
        return reverse("profile_page", args=[row.pk])

    return filled(
        request, form, act, said=_("Rancangan disimpan."), template=_FORM, heading=_("Nama dan masa berlaku"),
        back=reverse("profile_page", args=[row.pk]), submit=_("Simpan"), here="profiles",
    )  # fmt: skip


@staff_required
@require_http_methods(["GET", "POST"])
def profile_rule(request: HttpRequest, profile_id: int, rule: str) -> HttpResponse:
    """One rule of a draft; a rule that nobody may waive says so instead of a form."""
    row, known = _draft(request, profile_id), rule_or_404(rule)
    kept = next((one for one in row.rules.all() if one.rule == known.id), None)
    form = RuleForm(request.POST or None, rule=known, row=kept)

    def act(_given: dict[str, Any]) -> str:
        profiles.set_rule(actor=request.actor, profile_id=row.pk, rule=known.id, setting=form.setting())
        return reverse("profile_page", args=[row.pk])

    return filled(
        request, form, act, said=_("Setelan disimpan dalam rancangan."), template="desk/standards/profile_rule.html",
        profile=row, rule=known, title=title_of(known), why=why_of(known), page=page_of(known.id), kept=kept,
        here="profiles",
    )  # fmt: skip


@staff_required
@require_POST
def rule_reset(request: HttpRequest, profile_id: int, rule: str) -> HttpResponse:
    """Gives a rule back to the profiles above."""
    setting = profiles.RuleSetting(limits={})
    profiles.set_rule(actor=request.actor, profile_id=profile_id, rule=rule, setting=setting)
    messages.success(request, _("Aturan kembali seperti di atasnya."))
    return redirect("profile_page", profile_id)


@staff_required
@require_POST
def profile_version(request: HttpRequest, profile_id: int) -> HttpResponse:
    """A new draft from this version."""
    row = profiles.start_version(actor=request.actor, profile_id=profile_id)
    messages.success(request, _("Rancangan versi %d terbuka.") % row.number)
    return redirect("profile_page", row.pk)


@staff_required
@require_POST
def profile_preview(request: HttpRequest, profile_id: int) -> HttpResponse:
    """Asks what the draft would change, or stops the reading."""
    if request.POST.get("do") == "stop":
        previews.stop_preview(actor=request.actor, profile_id=profile_id)
        messages.info(request, _("Pratinjau dihentikan."))
    else:
        previews.ask_preview(actor=request.actor, profile_id=profile_id)
        messages.success(request, _("Pratinjau berjalan. Anda boleh meninggalkan halaman ini."))
    return redirect(reverse("profile_page", args=[profile_id]) + "#pratinjau")


@staff_required
@require_POST
def profile_activate(request: HttpRequest, profile_id: int) -> HttpResponse:
    """Puts a draft in force."""
    try:
        row = profiles.activate_profile(actor=request.actor, profile_id=profile_id)
    except CannotActivate as error:
        for reason in error.reasons:
            messages.warning(request, reason.text)
        return redirect("profile_page", profile_id)
    messages.success(
        request,
        _("Profil “%s” berlaku. Naskah yang disimpan sejak itu dibaca menurut profil ini.") % row.name,
    )
    return redirect("profile_page", profile_id)


@staff_required
@require_POST
def profile_end(request: HttpRequest, profile_id: int) -> HttpResponse:
    profiles.end_profile(actor=request.actor, profile_id=profile_id)
    messages.success(request, _("Profil diakhiri. Setelan di atasnya berlaku lagi."))
    return redirect("profile_page", profile_id)


@staff_required
@require_POST
def profile_discard(request: HttpRequest, profile_id: int) -> HttpResponse:
    profiles.discard_draft(actor=request.actor, profile_id=profile_id)
    messages.success(request, _("Rancangan dibuang."))
    return redirect("profile_list")


def _visible(request: HttpRequest, profile_id: int) -> StandardProfile:
    row = profile_visible_to(request.actor, profile_id)
    if row is None:
        raise NotFound
    return row


def _draft(request: HttpRequest, profile_id: int) -> StandardProfile:
    row = _visible(request, profile_id)
    if not may_manage(request.actor, row.unit):
        raise NotAllowed
    if not row.is_draft:
        raise WrongStage(_("Versi yang berlaku tidak diubah; susun versi baru."))
    return row


def _change(name: str, profile: Profile) -> tuple[Line, Line]:
    """A rule as the version has it, and as it is without any profile."""
    return line_of(RULE_OF[name], profile), line_of(RULE_OF[name], NATIONAL)
