"""An entry of the public page as it goes over the wire."""

from collections.abc import Iterable
from html import escape

from django.conf import settings

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Operation
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.queries.addresses import case_path, slug_of
from kentongan.core.wire.bodies import paragraphs
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party

_KINDS = {Operation.CORRECT: "corrected", Operation.WITHDRAW: "withdrawn"}


def news_item(case: Case, chain: Iterable[PublicUpdate]) -> NewsItem:
    """One public entry with everything that was done to it, oldest first in `chain`; the words are the newest ones."""
    entries = list(chain)
    first, last = entries[0], entries[-1]
    is_gone = last.operation == Operation.WITHDRAW
    page = settings.SITE_URL + case_path(case.code)
    office = f"{settings.SITE_URL}/satuan/{case.unit.key}/"
    return NewsItem(
        uri=first.uri,
        version=last.wire_version,
        headline=first.headline,
        slug=f"{slug_of(case.code)}-{first.number}",
        body_text="" if is_gone else last.text,
        body_html="" if is_gone else "".join(f"<p>{escape(words)}</p>" for words in paragraphs(last.text)),
        url=f"{page}#n{first.number}",
        issuer=Party(name=case.unit.name, uri=office, role="issuer", url=office),
        firstcreated=first.released_at,
        versioncreated=last.released_at,
        published=first.released_at,
        pubstatus="canceled" if is_gone else "usable",
        dateline=case.unit.city,
        byline=f"Humas {case.unit.name}",
        located=case.unit.city,
        unit_key=case.unit.key,
        corrections=tuple(
            CorrectionNote(at=one.released_at, kind=_KINDS[one.operation], reason=one.reason)
            for one in entries[1:]
        ),
        copyright=case.unit.name,
        usageterms="Bebas dikutip dengan menyebut sumber.",
    )
