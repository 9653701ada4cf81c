"""A story as a mail message: headers that no text can break, a plain part, an HTML part."""

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, EmailPolicy
from email.utils import format_datetime
from hashlib import sha256
from html import escape
from importlib import resources
from string import Template

from kentongan.core.wire.bodies import public_html, public_text
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.notes import moment_in_words

_TEMPLATE = Template(resources.files(__package__).joinpath("letter.html").read_text(encoding="utf-8"))
_CONTROL = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_SUBJECT_CHARACTERS = 250


class _WholeAddresses(EmailPolicy):
    """Keeps ids and addresses in one line: folded into encoded words, no reader would know them again."""

    whole = frozenset({"message-id", "in-reply-to", "references", "list-unsubscribe", "list-id"})

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.lower() in self.whole:
            return f"{name}: {value}\r\n".encode("ascii")
        return super().fold_binary(name, value)


_POLICY = _WholeAddresses(**{name: getattr(SMTP, name) for name in ("linesep", "cte_type")})


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What every letter of this sender carries. `domain` names the right side of message ids."""

    from_address: str
    from_name: str
    domain: str
    list_id: str
    reply_to: str = ""


def message_id(key: str, domain: str) -> str:
    """The same id for the same key: a mail box that gets a letter twice can tell."""
    return f"<{sha256(key.encode()).hexdigest()[:32]}@{domain}>"


def letter(
    item: NewsItem,
    head: Letterhead,
    *,
    subject: str,
    recipient: tuple[str, str],
    moment: datetime,
    key: str,
    unsubscribe_url: str = "",
    answers: str = "",
) -> bytes:
    """The whole message, CRLF line ends. `recipient` is name and address, `answers` an earlier Message-ID."""
    name, address = recipient
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(one_line(head.from_name), addr_spec=head.from_address)
    message["To"] = Address(one_line(name), addr_spec=address)
    if head.reply_to:
        message["Reply-To"] = Address(addr_spec=head.reply_to)
    message["Subject"] = one_line(subject)[:_SUBJECT_CHARACTERS]
    message["Date"] = format_datetime(moment)
    message["Message-ID"] = message_id(key, head.domain)
    if answers:
        message["In-Reply-To"] = answers
        message["References"] = answers
    message["List-Id"] = f"<{head.list_id}>"
    _unsubscribe(message, unsubscribe_url)
    # Press desks answer by hand; holiday notices and read receipts must not come back (RFC 3834, MS-OXCMAIL).
    message["Precedence"] = "bulk"
    message["X-Auto-Response-Suppress"] = "All"
    message.set_content(plain_part(item, subject, unsubscribe_url), cte="quoted-printable")
    message.add_alternative(html_part(item, subject, unsubscribe_url), subtype="html", cte="quoted-printable")
    return message.as_bytes()


def one_line(text: str) -> str:
    """`text` without line ends or control characters, so that it cannot begin a header of its own."""
    return " ".join(_CONTROL.sub(" ", text).split())


def plain_part(item: NewsItem, subject: str, unsubscribe_url: str) -> str:
    """The letter for those who read plain text."""
    parts = [one_line(subject), public_text(item)]
    if item.photos and not item.is_gone:
        parts.append(
            "Foto:\n" + "\n".join(f"- {_photo_words(p.caption, p.credit)}\n  {p.url}" for p in item.photos)
        )
    parts.append(f"{_source(item)}\n{item.url}")
    if unsubscribe_url:
        parts.append(f"-- \nBerhenti menerima siaran pers ini: {unsubscribe_url}")
    return "\n\n".join(parts) + "\n"


def html_part(item: NewsItem, subject: str, unsubscribe_url: str) -> str:
    """The letter for those who read HTML: one column, no style sheet from afar."""
    figures = (
        "" if item.is_gone else "".join(_figure(p.url, p.alt, p.caption, p.credit) for p in item.photos[:3])
    )
    farewell = (
        f'<p><a href="{escape(unsubscribe_url)}">Berhenti menerima siaran pers ini</a></p>'
        if unsubscribe_url
        else ""
    )
    return _TEMPLATE.substitute(
        language=escape(item.language),
        title=escape(one_line(subject)),
        figures=figures,
        body=public_html(item),
        source=escape(_source(item)),
        url=escape(item.url),
        farewell=farewell,
    )


def _unsubscribe(message: EmailMessage, address: str) -> None:
    if not address:
        return
    message["List-Unsubscribe"] = f"<{address}>"
    # RFC 8058, section 3.1: one click needs an https address.
    if address.startswith("https://"):
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _source(item: NewsItem) -> str:
    return f"Diterbitkan oleh {item.issuer.name}, {moment_in_words(item.published)}"


def _photo_words(caption: str, credit: str) -> str:
    return " ".join(filter(None, [one_line(caption), f"(Foto: {one_line(credit)})" if credit else ""]))


def _figure(url: str, alt: str, caption: str, credit: str) -> str:
    image = f'<img src="{escape(url)}" alt="{escape(alt)}" style="max-width:100%;height:auto">'
    return f"<figure>{image}<figcaption>{escape(_photo_words(caption, credit))}</figcaption></figure>"
