"""Those around the demo nation: press lists that read its mails, local outlets that reprint it."""

from datetime import datetime

from kentongan.apps.channels.services.accounts import AccountWords, add_account
from kentongan.apps.channels.services.recipients import Reader, add_recipients
from kentongan.apps.units.models import Unit
from kentongan.config.demo.people import HOME
from kentongan.config.demo.replay import officer
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import Role

PRESS_LISTS = {
    "ditjenpas": (
        "Daftar pers nasional",
        ("Kantor Berita Peraga", "Harian Peraga Nasional", "Radio Peraga Nusantara"),
    ),
    "kanwil-banten": ("Daftar pers Banten", ("Kabar Peraga Serang", "Radio Peraga Banten")),
}


def furnish(_now: datetime) -> None:
    """Press lists with their readers, and every invented outlet with its source."""
    home = Unit.objects.get(key=HOME)
    central, regional = officer(home, Role.CENTRAL_LEAD), officer(home, Role.REGION_EDITOR)
    for (key, (label, readers)), actor in zip(PRESS_LISTS.items(), (central, regional), strict=True):
        _press_list(actor, key, label, readers)


def _press_list(actor: Actor, key: str, label: str, readers: tuple[str, ...]) -> None:
    unit = Unit.objects.get(key=key) if key == "ditjenpas" else Unit.objects.get(key=HOME).parent
    account = add_account(actor=actor, unit_id=unit.pk, channel="email", words=AccountWords(label=label))
    lines = [Reader(f"redaksi@{name.lower().replace(' ', '-')}.test", name) for name in readers]
    add_recipients(actor=actor, account_id=account.pk, readers=lines)
