"""What the pages of the standard share: the office asked for, words of a rule, forms that call one service."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kentongan.apps.standards.errors import BadSetting, NotAllowed, NotFound
from kentongan.apps.standards.policies import may_enter
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

RULE_OF = {rule.id: rule for rule in RULES}
CHAPTERS = {
    "structure": _("Susunan naskah"),
    "accuracy": _("Ketepatan"),
    "attribution": _("Penutur dan kutipan"),
    "terms": _("Istilah"),
    "dignity": _("Martabat"),
    "confidentiality": _("Kerahasiaan"),
    "language": _("Bahasa"),
}
WEIGHTS = {
    Severity.BLOCK: ("stop", _("menahan terbit")),
    Severity.WARN: ("warn", _("perlu diperiksa")),
    Severity.ADVISE: ("mute", _("saran")),
}
LIMITS = {
    "words": _("kata"),
    "words_hard": _("kata, batas keras"),
    "characters": _("tanda"),
    "days": _("hari"),
    "voices": _("penutur"),
    "byline": _("bentuk titimangsa"),
    "dash": _("tanda pisah"),
    "marks": _("tanda kutip"),
    "same": _("persen sama"),
    "alike": _("persen mirip"),
    "least": _("kata paling sedikit"),
    "most": _("kata paling banyak"),
    "nouns": _("kata benda berderet"),
    "sentences": _("kalimat"),
    "ease": _("nilai keterbacaan"),
}


def title_of(rule: Rule) -> str:
    """The title in the reader's language."""
    return (rule.title_en if get_language() == "en" else "") or rule.title


def why_of(rule: Rule) -> str:
    return (rule.why_en if get_language() == "en" else "") or rule.why


def limit_label(name: str) -> str:
    return str(LIMITS.get(name, name))


def offices(actor: Actor, permission: Permission = Permission.STANDARD_READ) -> QuerySet[Unit]:
    """The offices of today over which the actor is granted the permission."""
    return (units_visible_to(actor, permission) & public_units()).order_by("path")


def office_of(request: HttpRequest) -> Unit:
    """The office in the address (its key), else that of the actor's first post; raises NotFound, NotAllowed."""
    if not may_enter(request.actor):
        raise NotAllowed
    key = request.GET.get("satuan", "")[:80]
    found = offices(request.actor).filter(key=key).first() if key else _own(request.actor)
    if found is None:
        raise NotFound
    return found


def rule_or_404(name: str) -> Rule:
    if name not in RULE_OF:
        raise NotFound
    return RULE_OF[name]


def filled(
    request: HttpRequest,
    form: forms.Form,
    act: Callable[[dict[str, Any]], str],
    *,
    said: str,
    template: str,
    **shown: Any,
) -> HttpResponse:
    """Shows a form, or hands its words to `act`, which calls one service and says where to go."""
    if request.method == "POST" and form.is_valid():
        try:
            to = act(form.cleaned_data)
        except BadSetting as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, said)
            return redirect(to)
    return render(request, template, {"form": form, **shown}, status=422 if form.errors else 200)


def _own(actor: Actor) -> Unit | None:
    paths = [post.path for post in actor.posts]
    units = {unit.path: unit for unit in offices(actor).filter(path__in=paths)}
    return next((units[path] for path in paths if path in units), None)
