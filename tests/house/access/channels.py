"""The channels at the desk."""

from collections.abc import Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from tests.house.access.row import KEEPERS, Row, Sample, act, page, thing

from kentongan.apps.channels.models import Recipient


def account(sample: Sample) -> Mapping[str, Any]:
    return {"account_id": sample.account}


def _recipient(sample: Sample) -> Mapping[str, Any]:
    reader = Recipient.objects.filter(account=sample.account, status="active").first()
    return {"account_id": sample.account, "recipient_id": reader.pk}


def _list(_sample: Sample) -> Mapping[str, Any]:
    return {"file": SimpleUploadedFile("pers.csv", b"alamat,nama\nbaru@media.test,Baru\n", "text/csv")}


def _new(sample: Sample) -> Mapping[str, Any]:
    return {
        "unit": sample.world.units[sample.place].pk,
        "label": "Daftar baru",
        "from_name": "",
        "reply_to": "",
    }


def _address(sample: Sample) -> str:
    return f"meja@{sample.place}.test"


def sent(status: str) -> Any:
    return lambda sample: {"dispatch_id": sample.dispatch(status)}


ROWS: tuple[Row, ...] = (
    page("channel_list", KEEPERS, shows=lambda s: s.world.accounts[s.place].label),
    page("channel_add", KEEPERS, lambda s: {"channel": "email"}),
    act("channel_add", KEEPERS, lambda s: {"channel": "email"}, _new, denied=(400, 403, 404)),
    thing("channel_page", KEEPERS, account),
    thing("channel_change", KEEPERS, account),
    act("channel_change", KEEPERS, account, lambda s: {"label": "Nama baru"}),
    act("channel_active", KEEPERS, account, lambda s: {"aktif": "0"}),
    act("channel_replay", KEEPERS, account, denied=(302, 403, 404)),
    act("recipient_add", KEEPERS, account, lambda s: {"address": "baru@media.test", "name": "Baru"}),
    act("recipient_active", KEEPERS, _recipient, lambda s: {"aktif": "0"}),
    *(
        thing("recipient_export", KEEPERS, lambda s, form=form: account(s) | {"form": form}, case=form)
        for form in ("csv", "xlsx")
    ),
    thing("recipient_import", KEEPERS, account),
    act("recipient_import", KEEPERS, account, _list, answer=(200,), writes=False, note="a preview"),
    act(
        "recipient_import_apply", KEEPERS, account, lambda s: {"rows": "alamat,nama\nbaru@media.test,Baru\n"}
    ),
    page("outbox", KEEPERS, shows=_address),
    page(
        "outbox",
        KEEPERS,
        case="of one account",
        query=lambda s: f"saluran={s.account}&isi=perlu",
        shows=_address,
        note="another region's account falls out of the filter",
    ),
    act("dispatch_resolve", KEEPERS, sent("uncertain"), lambda s: {"sampai": "1"}),
    act("dispatch_replay", KEEPERS, sent("dead")),
)
