"""The outbox: what waits, what needs a person, what went out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.channels.errors import BadList, NotAllowed
from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.channels.policies import may_open_channels
from kentongan.apps.channels.queries.accounts import accounts_visible_to
from kentongan.apps.channels.queries.dispatches import GROUPS, outbox, outbox_counts
from kentongan.apps.channels.services import resolve
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted

PER_PAGE = 50


@staff_required
def outbox_page(request: HttpRequest) -> HttpResponse:
    """Dispatches of my accounts; those that need a person first."""
    if not may_open_channels(request.actor):
        raise NotAllowed
    group = request.GET.get("isi", "perlu")
    group = group if group in GROUPS else "perlu"
    account = _asked_account(request)
    found = outbox(request.actor, group=group, account_id=account.pk if account else None)
    shown = {
        "page": Uncounted(found, PER_PAGE).page(request.GET.get("page", "1")),
        "group": group,
        "account": account,
        "counts": outbox_counts(request.actor),
        "here": "outbox",
    }
    return render(request, "desk/channels/outbox.html", shown)


@staff_required
@require_POST
def dispatch_resolve(request: HttpRequest, dispatch_id: int) -> HttpResponse:
    """Somebody has looked whether it arrived."""
    answer = request.POST.get("sampai")
    if answer not in ("1", "0"):
        raise BadList(_("Pilih apakah kiriman ini sampai atau tidak."))
    resolve.resolve_uncertain(actor=request.actor, dispatch_id=dispatch_id, arrived=answer == "1")
    messages.success(
        request, _("Dicatat sebagai sampai.") if answer == "1" else _("Kiriman masuk antrean lagi.")
    )
    return redirect("outbox")


@staff_required
@require_POST
def dispatch_replay(request: HttpRequest, dispatch_id: int) -> HttpResponse:
    """Tries a dead dispatch again."""
    resolve.replay_dispatch(actor=request.actor, dispatch_id=dispatch_id)
    messages.success(request, _("Kiriman masuk antrean lagi."))
    return redirect("outbox")


@staff_required
@require_POST
def channel_replay(request: HttpRequest, account_id: int) -> HttpResponse:
    """Tries all dead dispatches of one account again."""
    count = resolve.replay_dead(actor=request.actor, account_id=account_id)
    messages.success(request, _("%(count)d kiriman masuk antrean lagi.") % {"count": count})
    return redirect("outbox")


def _asked_account(request: HttpRequest) -> ChannelAccount | None:
    asked = request.GET.get("saluran", "")
    if not (asked.isascii() and asked.isdigit() and len(asked) < 10):
        return None
    return accounts_visible_to(request.actor).filter(pk=int(asked)).first()
