"""Those around the demo nation: press lists that read its mails, local outlets that reprint it."""

import os
import re

from kentongan.apps.channels.services.accounts import AccountWords, add_account
from kentongan.apps.channels.services.recipients import Reader, add_recipients
from kentongan.apps.monitoring.enums import SourceKind
from kentongan.apps.monitoring.models import Source
from kentongan.apps.monitoring.services.sources import add_source
from kentongan.apps.units.models import Unit
from kentongan.config.demo.outlets.roster import Outlet, read_outlets
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
# Where an outlet without a feed is read.
SOURCES = {"sitemap": ("/sitemap.xml", SourceKind.SITEMAP), "page": ("/", SourceKind.PAGE)}


def furnish() -> None:
    """Press lists with their readers, and every invented outlet with its source."""
    home = Unit.objects.get(key=HOME)
    central, regional = officer(home, Role.CENTRAL_LEAD), officer(home, Role.REGION_EDITOR)
    port = os.environ.get("KENTONGAN_DEMO_OUTLETS_PORT")
    for outlet in read_outlets() if port else ():
        _watch(central, outlet, port)
    for (key, (label, readers)), actor in zip(PRESS_LISTS.items(), (central, regional), strict=True):
        _press_list(actor, key, label, readers)


def _press_list(actor: Actor, key: str, label: str, readers: tuple[str, ...]) -> None:
    unit = Unit.objects.get(key=key) if key == "ditjenpas" else Unit.objects.get(key=HOME).parent
    account = add_account(actor=actor, unit_id=unit.pk, channel="email", words=AccountWords(label=label))
    lines = [Reader(f"redaksi@{name.lower().replace(' ', '-')}.test", name) for name in readers]
    add_recipients(actor=actor, account_id=account.pk, readers=lines)


def follow() -> None:
    """Points the sources at the outlets' port of this run, in case the one of last time was taken."""
    port = os.environ.get("KENTONGAN_DEMO_OUTLETS_PORT")
    for source in Source.objects.filter(url__contains=".localhost:") if port else ():
        address = re.sub(r"\.localhost:\d+", f".localhost:{port}", source.url)
        if address != source.url:
            Source.objects.filter(pk=source.pk).update(url=address)


def _watch(actor: Actor, outlet: Outlet, port: str) -> None:
    """One source an outlet: its feed where it has one, else its sitemap, else its front page."""
    path, kind = SOURCES.get(outlet.source, (outlet.feed_path, SourceKind.FEED))
    add_source(
        actor=actor,
        url=f"http://{outlet.host}:{port}{path}",
        kind=kind,
        keeper_id=Unit.objects.get(key="ditjenpas").pk,
        outlet_name=outlet.name,
        city=outlet.city,
        every_minutes=1,
    )
