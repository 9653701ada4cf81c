"""Press lists: one reader more, a whole list up or down."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.channels.errors import BadAccount, NotFound
from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.channels.queries.accounts import accounts_visible_to, recipients_of
from kentongan.apps.channels.services import importing, recipients
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.channels.accounts import account_page
from kentongan.faces.desk.channels.forms import PressListForm, RecipientForm
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
SHOWN = 200


@staff_required
@require_POST
def recipient_add(request: HttpRequest, account_id: int) -> HttpResponse:
    """One reader more."""
    account = _list(request, account_id)
    form = RecipientForm(request.POST)
    if form.is_valid():
        reader = recipients.Reader(form.cleaned_data["address"], form.cleaned_data["name"])
        try:
            recipients.add_recipient(actor=request.actor, account_id=account.pk, reader=reader)
        except BadAccount as error:
            form.add_error(error.field, error.message)
        else:
            messages.success(request, _("Penerima ditambahkan."))
            return redirect("channel_page", account_id=account.pk)
    return account_page(request, account, form, status=400)


@staff_required
@require_POST
def recipient_active(request: HttpRequest, account_id: int, recipient_id: int) -> HttpResponse:
    """Takes a reader off the list, or puts one back."""
    recipients.set_recipient_active(
        actor=request.actor,
        account_id=account_id,
        recipient_id=recipient_id,
        is_active=request.POST.get("aktif") == "1",
    )
    messages.success(request, _("Daftar penerima diperbarui."))
    return redirect("channel_page", account_id=account_id)


@staff_required
def recipient_import(request: HttpRequest, account_id: int) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    account = _list(request, account_id)
    form = PressListForm(request.POST or None, request.FILES or None)
    plan = None
    if request.method == "POST" and form.is_valid():
        try:
            content = form.cleaned_data["file"].read()
            plan = importing.plan_import(actor=request.actor, account_id=account.pk, content=content)
        except KentonganError as error:
            form.add_error("file", error.message)
    shown = {"account": account, "form": form, "plan": plan, "shown": SHOWN}
    if plan is not None:
        shown["rows"] = to_csv(("alamat", "nama"), ((one.address, one.name) for one in plan.added)).decode(
            "utf-8-sig"
        )
    return render(request, "desk/channels/recipient_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def recipient_import_apply(request: HttpRequest, account_id: int) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    account = _list(request, account_id)
    content = request.POST.get("rows", "").encode()
    plan = importing.import_recipients(actor=request.actor, account_id=account.pk, content=content)
    messages.success(request, _("%(count)d penerima ditambahkan.") % {"count": len(plan.added)})
    return redirect("channel_page", account_id=account.pk)


@staff_required
def recipient_export(request: HttpRequest, account_id: int, form: str) -> HttpResponse:
    """The whole list, those who left included: they must not be taken in again elsewhere."""
    if form not in WRITERS:
        raise Http404
    account = _list(request, account_id)
    rows = recipients_of(account).values_list("address", "name", "status")
    kind, write = WRITERS[form]
    content = write(("alamat", "nama", "keadaan"), rows.iterator())
    headers = {"Content-Disposition": f'attachment; filename="penerima-{account.pk}.{form}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


def _list(request: HttpRequest, account_id: int) -> ChannelAccount:
    account = accounts_visible_to(request.actor).filter(pk=account_id).first()
    if account is None:
        raise NotFound("Saluran ini")
    return recipients.list_of(request.actor, account.pk)
