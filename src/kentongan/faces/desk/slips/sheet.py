"""Drawing a slip: words first, then as much of the pictures as the page has room for."""

from dataclasses import dataclass

from django.core import signing
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from kentongan.apps.slips.gate.size import HTML_BYTES, room_for_photo
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.queries.seen import Seen
from kentongan.apps.slips.queries.thumbs import thumbs_of
from kentongan.faces.desk.slips.forms import VerdictForm
from kentongan.foundation.accounts.roles import Role

_SALT = "kentongan.slip.page"


@dataclass(frozen=True, slots=True)
class SignedPage:
    """What a page held, as it comes back with the answer: nothing at all where we did not make it for this slip."""

    fingerprint: str = ""
    is_whole: bool = False


def signed_page(slip: Slip, seen: Seen, *, is_whole: bool) -> str:
    """What the form carries back: which slip, which facts, and whether all photos stood there."""
    return signing.dumps([slip.pk, seen.fingerprint, is_whole], salt=_SALT)


def page_behind(signed: str, slip: Slip) -> SignedPage:
    """The page that an answer comes from."""
    try:
        number, fingerprint, is_whole = signing.loads(signed, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return SignedPage()
    return SignedPage(fingerprint, is_whole) if number == slip.pk else SignedPage()


def sheet(slip: Slip, seen: Seen, *, form: VerdictForm | None = None, status: int = 200) -> HttpResponse:
    """The page of a slip, made without session, cookie or account: the same for whoever holds the link."""
    words = {
        "slip": slip,
        "unit": slip.story.unit,
        "seen": seen,
        "content": seen.content,
        "form": form or VerdictForm(),
        "role": Role(seen.role).label,
        "next": Role(seen.next_step).label if seen.next_step else "",
    }
    bare = _drawn(words, {})
    room = room_for_photo(len(bare.encode()), len(seen.photos))
    html = _drawn(words, thumbs_of(slip, seen, at_most=room)) if seen.photos else bare
    return _answer(html if len(html.encode()) <= HTML_BYTES else bare, status)


def said(title: str, words: str, *, status: int = 200) -> HttpResponse:
    """A page that only says one thing, and leads nowhere."""
    html = render_to_string("desk/slips/said.html", {"title": title, "words": words})
    return _answer(html, status)


def _drawn(words: dict, thumbs: dict[int, str]) -> str:
    seen = words["seen"]
    pictures = [(photo, thumbs.get(photo.number, "")) for photo in seen.photos]
    is_whole = all(address for _photo, address in pictures)
    page = signed_page(words["slip"], seen, is_whole=is_whole)
    shown = {"pictures": pictures, "is_whole": is_whole, "page": page}
    return render_to_string("desk/slips/page.html", words | shown)


def _answer(html: str, status: int) -> HttpResponse:
    response = HttpResponse(html, status=status)
    response.headers["Content-Language"] = get_language() or "id"
    return response
