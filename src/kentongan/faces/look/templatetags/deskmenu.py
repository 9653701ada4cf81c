"""What the shell of the desk needs: its menu, cut to what the actor may open."""

from dataclasses import dataclass
from functools import cache

from django import template
from django.template.exceptions import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere

register = template.Library()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the menu. `needs`: any of these opens it; none means every officer. `tab`: shown at the thumb."""

    label: str
    url: str
    icon: str
    needs: tuple[Permission, ...] = ()
    tab: bool = False


@dataclass(frozen=True, slots=True)
class Drawer:
    """Lines of the menu that are looked for together. Without a label they always lie open."""

    label: str
    entries: tuple[Entry, ...]


DRAWERS = (
    Drawer(
        "",
        (
            Entry(_("Meja"), "/meja/", "home", tab=True),
            Entry(_("Tulis"), "/meja/tulis/", "write", (Permission.STORY_FILE,), tab=True),
            Entry(_("Berita"), "/meja/berita/", "book", (Permission.STORY_READ,)),
            Entry(_("Pantauan"), "/meja/pantauan/", "radar", (Permission.LEDGER_READ,), tab=True),
            Entry(_("Krisis"), "/meja/krisis/", "warning", (Permission.CASE_OPEN,)),
            Entry(_("Gambaran"), "/meja/gambaran/", "chart", (Permission.PICTURE_READ,)),
        ),
    ),
    Drawer(
        _("Ruang berita"),
        (
            Entry(_("Agenda"), "/meja/agenda/", "calendar", (Permission.AGENDA_READ,)),
            Entry(_("Kiriman"), "/meja/masuk/", "inbox", (Permission.INTAKE_READ,)),
            Entry(_("Ruang sunting"), "/meja/sunting/", "pen", (Permission.STORY_DECIDE,)),
            Entry(_("Meja foto"), "/meja/foto/", "photo", (Permission.STORY_READ,)),
            Entry(_("Lembar keputusan"), "/meja/lembar/", "link", (Permission.STORY_DECIDE,)),
        ),
    ),
    Drawer(
        _("Menjawab"),
        (
            Entry(_("Klarifikasi"), "/meja/klarifikasi/", "quote", (Permission.CLAIM_FILE,)),
            Entry(_("Pers"), "/meja/pers/", "feed", (Permission.PRESS_TAKE,)),
            Entry(_("Mitra"), "/meja/mitra/", "people", (Permission.PARTNER_WORK, Permission.COMPLAINT_WORK)),
            Entry(
                _("Kesiapan"), "/meja/kesiapan/", "clock", (Permission.CASE_READ, Permission.PLAYBOOK_MANAGE)
            ),
        ),
    ),
    Drawer(
        _("Keterbukaan"),
        (
            Entry(_("Layanan informasi"), "/meja/layanan-informasi/", "info", (Permission.REQUEST_FIGURES,)),
            Entry(
                _("Daftar informasi"),
                "/meja/daftar-informasi/",
                "book",
                (Permission.REGISTER_MANAGE, Permission.EXEMPTION_READ),
            ),
            Entry(_("Audit situs"), "/meja/audit-situs/", "globe", (Permission.SITE_AUDIT_READ,)),
        ),
    ),
    Drawer(
        _("Arah"),
        (
            Entry(_("Arahan"), "/meja/arahan/", "flag", (Permission.DIRECTIVE_READ,)),
            Entry(_("Rumah pesan"), "/meja/pesan/", "house", (Permission.MESSAGE_READ,)),
            Entry(_("Kampanye"), "/meja/kampanye/", "horn", (Permission.CAMPAIGN_READ,)),
            Entry(_("Program"), "/meja/program/", "play", (Permission.PROGRAMME_READ,)),
            Entry(_("Standar"), "/meja/standar/", "check", (Permission.STANDARD_READ,)),
            Entry(_("Kutipan"), "/meja/kutipan/", "quote", (Permission.QUOTE_READ,)),
        ),
    ),
    Drawer(
        _("Tim"),
        (
            Entry(_("Kegiatan"), "/meja/kegiatan/", "calendar", (Permission.EVENT_READ,)),
            Entry(_("Belajar"), "/meja/belajar/", "bulb", (Permission.LESSON_READ,)),
            Entry(_("Sertifikat"), "/meja/sertifikat/", "badge", (Permission.CERTIFICATE_READ,)),
            Entry(_("Agen informasi"), "/meja/agen/", "people", (Permission.AGENT_READ,)),
            Entry(_("Penghargaan"), "/meja/penghargaan/", "star", (Permission.AWARD_READ,)),
        ),
    ),
    Drawer(
        _("Pengaturan"),
        (
            Entry(_("Rute"), "/meja/rute/", "route", (Permission.ROUTE_MANAGE, Permission.STORY_DECIDE)),
            Entry(_("Bentuk berita"), "/meja/bentuk/", "book", (Permission.STANDARD_MANAGE,)),
            Entry(_("Saluran"), "/meja/saluran/", "send", (Permission.CHANNEL_MANAGE,)),
            Entry(_("Satuan"), "/meja/satuan/", "office"),
            Entry(_("Orang"), "/meja/satuan/orang/", "person", (Permission.PEOPLE_MANAGE,)),
            Entry(_("Rumah"), "/meja/rumah/", "gear", (Permission.AUDIT_READ, Permission.JOBS_MANAGE)),
        ),
    ),
)


@cache
def _exists(url: str) -> bool:
    """Whether an address is wired; an installation may leave a part of the desk out."""
    try:
        resolve(url)
    except Resolver404:
        return False
    return True


def drawers_for(actor: Actor) -> list[Drawer]:
    """The menu of `actor`: what is wired and what a post of theirs opens. Empty drawers are left out."""
    kept = (
        Drawer(drawer.label, tuple(entry for entry in drawer.entries if _is_open(entry, actor)))
        for drawer in DRAWERS
    )
    return [drawer for drawer in kept if drawer.entries]


def _is_open(entry: Entry, actor: Actor) -> bool:
    wanted = not entry.needs or any(may_anywhere(actor, need) for need in entry.needs)
    return wanted and _exists(entry.url)


@register.inclusion_tag("look/menu.html", takes_context=True)
def desk_menu(context: template.Context, *, only_tabs: bool = False) -> dict:
    """The links of the desk; `only_tabs` leaves those of the bottom bar. Marks where the reader is."""
    request = context.get("request")
    path = request.path if request else ""
    drawers = drawers_for(context.get("actor") or PUBLIC)
    if only_tabs:
        drawers = [Drawer("", tuple(entry for drawer in drawers for entry in drawer.entries if entry.tab))]
    shown = [entry for drawer in drawers for entry in drawer.entries]
    here = max((e.url for e in shown if path.startswith(e.url)), key=len, default="")
    if here == "/meja/" and path != here:
        here = ""
    return {"drawers": drawers, "here": here, "open": _drawer_at(drawers, here)}


def _drawer_at(drawers: list[Drawer], here: str) -> str:
    """The label of the drawer in which the reader is."""
    found = (drawer.label for drawer in drawers if any(entry.url == here for entry in drawer.entries))
    return next(found, "")


@register.simple_tag(takes_context=True)
def include_if_there(context: template.Context, name: str) -> str:
    """Another part's template where that part has one: the shell does not know who rings the bell."""
    try:
        found = get_template(name).template
    except TemplateDoesNotExist:
        return ""
    return found.render(context)
