"""Packages of a story: made, written on, put before the public and taken back."""

from collections.abc import Collection, Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.enums import PackageKind
from kentongan.apps.newsroom.errors import BadPackage, NotAllowed, PackageNotFound, WrongStage
from kentongan.apps.newsroom.models import Package, Story, StoryVersion
from kentongan.apps.newsroom.policies import may_package, may_share_package
from kentongan.apps.newsroom.queries.packaging.fact_base import base_of, version_to_tell
from kentongan.apps.newsroom.queries.packaging.packages import may_leave, pieces_of, shown
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.core.packages.fact_base import Base
from kentongan.core.packages.kinds import Kind, Piece, composed
from kentongan.core.packages.strays import Strays, strays
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_TEXT = 35_000
_MOST_ALLOWED = 40


@transaction.atomic
def make_packages(*, actor: Actor, story_id: int, kinds: Collection[str] = ()) -> list[Package]:
    """Makes the packages that the story has something for, from its own words.

    Those that nobody wrote on are brought up to date; written ones are kept, unless they are named in `kinds`, which
    makes these anew and no others. A package made anew leaves the public kit. Audited.
    """
    story = _to_package(actor, story_id)
    version, base = _facts(story)
    made = []
    for kind in PackageKind.values:
        if kinds and kind not in kinds:
            continue
        row = Package.objects.filter(story=story, kind=kind).first()
        if row and not kinds and (row.is_edited or row.digest == base.digest):
            continue
        pieces = composed(Kind(kind), base)
        if pieces:
            made.append(_keep(actor, row or Package(story=story, kind=kind), version, base, pieces))
    detail = {"kinds": [row.kind for row in made], "version": version.number}
    trail.record(actor, "packages_made", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return made


@transaction.atomic
def write_package(
    *, actor: Actor, story_id: int, kind: str, texts: Mapping[str, str], allowed: Collection[str] = ()
) -> Package:
    """Keeps what a person made of the pieces, bound to the facts that stand now.

    Raises BadPackage where a text says a number that the story does not have, a name that is not among `allowed`, or
    more than its place takes. What is changed leaves the public kit until somebody shares it again. Audited.
    """
    story = _to_package(actor, story_id)
    row = _package(story, kind)
    version, base = _facts(story)
    pieces = tuple(Piece(one.key, _tidy(texts.get(one.key, one.text))) for one in pieces_of(row))
    allowed = sorted({word[:80] for word in allowed})[:_MOST_ALLOWED]
    _must_hold(pieces, base, allowed)
    row.allowed, row.is_edited = allowed, True
    kept = _keep(actor, row, version, base, pieces)
    detail = {"kind": kind, "version": version.number, "allowed": len(allowed)}
    trail.record(actor, "package_written", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return kept


@transaction.atomic
def share_package(*, actor: Actor, story_id: int, kind: str) -> Package:
    """Puts a package into the public kit of a published story: whole, fitting and of the facts that stand. Audited."""
    story = story_in_hand(actor, story_id)
    if not may_share_package(actor, story):
        raise NotAllowed(_("Paket dibagikan oleh yang berwenang menerbitkan berita satuan ini."))
    row = _package(story, kind)
    if not may_leave(story):
        raise WrongStage(_("Berita ini tidak sedang terbit; paketnya tidak dapat dibagikan."))
    (stands,) = shown(story, [row])
    if not stands.is_ready:
        raise WrongStage(
            _("Paket ini belum lengkap, terlalu panjang, atau faktanya sudah berubah. Perbaiki dulu.")
        )
    row.shared_at, row.shared_by_id = timezone.now(), actor.user_id
    row.save()
    _noted(actor, story, row, "package_shared")
    return row


@transaction.atomic
def unshare_package(*, actor: Actor, story_id: int, kind: str) -> Package:
    """Takes a package out of the public kit: by whoever makes packages there, at once. Audited."""
    story = _to_package(actor, story_id)
    row = _package(story, kind)
    row.shared_at = row.shared_by = None
    row.save()
    _noted(actor, story, row, "package_unshared")
    return row


def _to_package(actor: Actor, story_id: int) -> Story:
    story = story_in_hand(actor, story_id)
    if not may_package(actor, story):
        raise NotAllowed(_("Anda tidak berwenang membuat paket berita satuan ini."))
    return story


def _facts(story: Story) -> tuple[StoryVersion, Base]:
    version = version_to_tell(story)
    if version is None or not version.body.strip():
        raise WrongStage(_("Berita ini belum bernaskah; belum ada yang dapat dijadikan paket."))
    return version, base_of(story, version)


def _package(story: Story, kind: str) -> Package:
    row = Package.objects.filter(story=story, kind=kind).first()
    if row is None:
        raise PackageNotFound
    return row


def _keep(
    actor: Actor, row: Package, version: StoryVersion, base: Base, pieces: tuple[Piece, ...]
) -> Package:
    row.pieces = [{"key": piece.key, "text": piece.text} for piece in pieces]
    row.version, row.digest, row.changed_by_id = version, base.digest, actor.user_id
    row.shared_at = row.shared_by = None
    row.save()
    return row


def _must_hold(pieces: tuple[Piece, ...], base: Base, allowed: Collection[str]) -> None:
    """Raises BadPackage with all strays of all pieces, then for what does not fit."""
    found = [strays(piece.text, base.source, allowed=allowed) for piece in pieces if not piece.is_open]
    numbers = tuple(dict.fromkeys(word for one in found for word in one.numbers))
    names = tuple(dict.fromkeys(word for one in found for word in one.names))
    if numbers or names:
        raise BadPackage(_strange(Strays(numbers, names)), numbers=numbers, names=names)
    for piece in pieces:
        if not piece.fits:
            words = _("%(place)s: %(length)d, paling banyak %(limit)d.")
            told = {
                "place": piece.length.label,
                "length": piece.length.of(piece.text),
                "limit": piece.length.limit,
            }
            raise BadPackage(words % told)


def _strange(found: Strays) -> str:
    if found.numbers:
        return _(
            "Angka ini tidak ada dalam berita: %s. Pakai angka beritanya, atau ralat beritanya dulu."
        ) % (", ".join(found.numbers))
    return _("Nama ini tidak ada dalam berita: %s. Hapus, atau pastikan bukan fakta baru.") % (
        ", ".join(found.names)
    )


def _tidy(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > MOST_TEXT:
        raise BadPackage(_("Teks ini terlalu panjang: paling banyak %d tanda.") % MOST_TEXT)
    return "".join(sign for sign in text if sign == "\n" or sign.isprintable())


def _noted(actor: Actor, story: Story, row: Package, verb: str) -> None:
    trail.record(actor, verb, f"story:{story.pk}", path=story.unit.path, detail={"kind": row.kind})
