"""Accounts: the list with their health, one account, setting up and changing."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.channels.contract import ChannelError
from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.errors import BadAccount, NotAllowed, NotFound
from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.channels.policies import may_open_channels
from kentongan.apps.channels.queries.accounts import accounts_visible_to, accounts_with_health, recipients_of
from kentongan.apps.channels.queries.dispatches import outbox_counts
from kentongan.apps.channels.services import accounts as service
from kentongan.apps.channels.services.building import channel_of
from kentongan.apps.channels.services.plan import LISTS
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.channels.forms import FORMS, RecipientForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 50


@staff_required
def channel_list(request: HttpRequest) -> HttpResponse:
    """The accounts of my branch and how they fare."""
    if not may_open_channels(request.actor):
        raise NotAllowed
    labels = service.channel_names()
    shown = {
        "accounts": accounts_with_health(request.actor)[:200],
        "kinds": [(name, labels[name]) for name in FORMS if name in labels],
        "labels": labels,
        "counts": outbox_counts(request.actor),
        "here": "accounts",
    }
    return render(request, "desk/channels/channel_list.html", shown)


@staff_required
def channel_add(request: HttpRequest, channel: str) -> HttpResponse:
    """Sets up an account."""
    if channel not in FORMS:
        raise Http404
    if not may_open_channels(request.actor):
        raise NotAllowed
    units = (units_visible_to(request.actor, Permission.CHANNEL_MANAGE) & public_units()).order_by("path")
    form = FORMS[channel](request.POST or None, units=units, initial={"unit": units.first()})
    if request.method == "POST" and form.is_valid():
        try:
            unit = form.cleaned_data["unit"]
            made = service.add_account(
                actor=request.actor, unit_id=unit.pk, channel=channel, words=form.words()
            )
        except BadAccount as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, _("Saluran siap dipakai."))
            return redirect("channel_page", account_id=made.pk)
    shown = {"form": form, "channel": channel, "kind": service.channel_names()[channel]}
    return render(request, "desk/channels/channel_form.html", shown, status=400 if form.errors else 200)


@staff_required
def channel_page(request: HttpRequest, account_id: int) -> HttpResponse:
    """One account: its state, and its readers where it has such."""
    return account_page(request, _account(request, account_id), RecipientForm())


@staff_required
def channel_change(request: HttpRequest, account_id: int) -> HttpResponse:
    """Changes the words of an account; the secret stays unless a new one is given."""
    account = _account(request, account_id)
    if account.channel not in FORMS:
        raise Http404
    initial = {**account.settings, "label": account.label, "photos": account.settings.get("photos") != "0"}
    form = FORMS[account.channel](request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            service.change_account(actor=request.actor, account_id=account.pk, words=form.words())
        except BadAccount as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            messages.success(request, _("Perubahan disimpan."))
            return redirect("channel_page", account_id=account.pk)
    shown = {"form": form, "account": account, "channel": account.channel, "kind": account.channel.title()}
    return render(request, "desk/channels/channel_form.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def channel_active(request: HttpRequest, account_id: int) -> HttpResponse:
    """Closes an account for new stories, or opens it again."""
    is_active = request.POST.get("aktif") == "1"
    service.set_account_active(actor=request.actor, account_id=account_id, is_active=is_active)
    messages.success(request, _("Saluran diaktifkan.") if is_active else _("Saluran dinonaktifkan."))
    return redirect("channel_page", account_id=account_id)


def account_page(
    request: HttpRequest, account: ChannelAccount, form: RecipientForm, *, status: int = 200
) -> HttpResponse:
    """The page of one account, with the form for a new reader as it stands."""
    search = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    state = request.GET.get("keadaan", "")
    readers = recipients_of(account, search=search, status=state)
    shown = {
        "account": account,
        "is_list": account.channel in LISTS,
        "kind": service.channel_names().get(account.channel, account.channel),
        "setup": _setup_problem(account),
        "page": Uncounted(readers, PER_PAGE).page(request.GET.get("page", "1")),
        "search": search,
        "state": state,
        "states": RecipientStatus.choices,
        "form": form,
    }
    return render(request, "desk/channels/channel_page.html", shown, status=status)


def _setup_problem(account: ChannelAccount) -> str:
    """Why this account could not send now, in words; "" when it could."""
    try:
        channel_of(account)
    except ChannelError as problem:
        return problem.message
    return ""


def _account(request: HttpRequest, account_id: int) -> ChannelAccount:
    account = accounts_visible_to(request.actor).filter(pk=account_id).first()
    if account is None:
        raise NotFound("Saluran ini")
    return account
