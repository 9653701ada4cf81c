"""My own chats: a code that binds one, and letting one go."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.intake.errors import NotAllowed
from kentongan.apps.intake.policies import may_open
from kentongan.apps.intake.queries.doors import mailboxes_for, messengers, own_handles
from kentongan.apps.intake.services import binding
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.intake.asking import offices, tabs
from kentongan.faces.desk.intake.forms import CodeForm
from kentongan.foundation.accounts.policy import Permission

_MOST = 50


@staff_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def intake_phone(request: HttpRequest) -> HttpResponse:
    """My chats and mailboxes; a posted form makes a code and shows it once."""
    if not may_open(request.actor):
        raise NotAllowed
    units = offices(request, Permission.STORY_FILE)
    form = CodeForm(request.POST or None, units=units)
    code = ""
    if request.method == "POST" and form.is_valid():
        code = binding.issue_code(actor=request.actor, unit_id=form.cleaned_data["unit"].pk)
    shown = {
        "form": form,
        "code": code,
        "minutes": int(binding.VALID_FOR.total_seconds() // 60),
        "handles": own_handles(request.actor)[:_MOST],
        "messengers": messengers()[:_MOST],
        "mailboxes": mailboxes_for(request.actor)[:_MOST],
        **tabs(request, "phone"),
    }
    return render(request, "desk/intake/phone.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def intake_phone_drop(request: HttpRequest, sender_id: int) -> HttpResponse:
    """Lets one of my chats go."""
    binding.unbind(actor=request.actor, sender_id=sender_id)
    messages.success(request, _("Obrolan dilepas. Pesannya tidak lagi menjadi draf."))
    return redirect("intake_phone")
