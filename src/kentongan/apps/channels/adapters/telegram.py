"""Telegram channels and groups, through the Bot API."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from html import escape
from typing import Any, ClassVar, Self

from kentongan.apps.channels.adapters.telegram_api import Refused, TelegramApi
from kentongan.apps.channels.adapters.telegram_words import CAPTION_UNITS, TEXT_UNITS, Words, words
from kentongan.apps.channels.contract import Audience, ChannelError, Limits, Preview, Receipt, Uncertain
from kentongan.core.wire.newsitem import NewsItem
from kentongan.core.wire.notes import correction_headline, withdrawal_headline
from kentongan.foundation.outbound.client import OutboundClient

# Bot API, deleteMessage: "a message can only be deleted if it was sent less than 48 hours ago".
REMOVE_WITHIN = timedelta(hours=48)
_PHOTO_TROUBLE = ("http url", "web page content", "photo_invalid", "wrong file", "image_process", "too big")
_NO_PREVIEW = {"link_preview_options": {"is_disabled": True}}


@dataclass(frozen=True, slots=True, kw_only=True)
class TelegramSettings:
    """`token` as the BotFather gave it. `base_url` may name an own server. `photos`: post them at all."""

    token: str = field(default="", repr=False)
    base_url: str = "https://api.telegram.org"
    photos: bool = True


class TelegramChannel:
    """One bot. The audience's address is a chat: `@name` or a number. A receipt's `where` is chat/message."""

    name: ClassVar[str] = "telegram"
    label: ClassVar[str] = "Telegram"
    # 30 posts a second over all chats; one chat takes about one a second, a group 20 a minute.
    limits: ClassVar[Limits] = Limits(
        text=TEXT_UNITS,
        caption=CAPTION_UNITS,
        unit="utf-16",
        photos=1,
        per_second=30.0,
        remove_within=REMOVE_WITHIN,
    )

    def __init__(
        self,
        settings: TelegramSettings,
        outbound: OutboundClient | None,
        *,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        self.settings = settings
        self._outbound = outbound
        self._clock = clock or (lambda: datetime.now(UTC))

    @classmethod
    def from_options(cls, options: Mapping[str, Any], *, outbound: OutboundClient | None = None) -> Self:
        """Reads `token`, `base_url`, `photos` ("0", "false", "" mean no)."""
        given = {name: str(options[name]) for name in ("token", "base_url") if options.get(name)}
        photos = str(options.get("photos", "1")).strip().lower() not in ("", "0", "false", "no", "none")
        return cls(TelegramSettings(**given, photos=photos), outbound)

    @property
    def configured(self) -> bool:
        return bool(self.settings.token) and self._outbound is not None

    def send(self, item: NewsItem, *, key: str, audience: Audience) -> Receipt:
        api = self._api()
        if item.photos and self.settings.photos and not item.is_gone:
            try:
                return self._receipt(key, "photo", self._send_photo(api, item, audience.address))
            except Refused as refusal:
                # Telegram fetches the picture itself; where it cannot, the words still go out.
                if not any(sign in refusal.diagnostic.lower() for sign in _PHOTO_TROUBLE):
                    raise
        asked = {"chat_id": audience.address, **_text(words(item, item.headline, TEXT_UNITS))}
        return self._receipt(key, "text", api.post("sendMessage", asked))

    def correct(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt:
        self._edit(receipt, item, correction_headline(item))
        return self._later(receipt, key, {"edited": True})

    def withdraw(self, receipt: Receipt, item: NewsItem, *, key: str) -> Receipt:
        """The note takes the place of the post; an unpublished story's post goes while that is allowed."""
        gone = replace(item, pubstatus="canceled")
        try:
            if gone.is_removed and self._clock() - receipt.at < REMOVE_WITHIN and self._remove(receipt):
                return self._later(receipt, key, {"removed": True})
            self._edit(receipt, gone, withdrawal_headline(gone))
        except Refused as refusal:
            if "not found" not in refusal.diagnostic.lower():
                raise
            return self._later(receipt, key, {"already_gone": True})
        # No method takes a picture out of a post: the caller must know that somebody has to look at it.
        remains = {"photo_remains": True} if receipt.detail["kind"] == "photo" else {}
        return self._later(receipt, key, {"edited": True} | remains)

    def preview(self, item: NewsItem) -> Preview:
        limit = CAPTION_UNITS if item.photos and self.settings.photos else TEXT_UNITS
        shown = words(item, item.headline, limit)
        html = shown.html.replace("\n", "<br>")
        picture = f'<img src="{escape(item.photos[0].url)}" alt="">' if limit == CAPTION_UNITS else ""
        return Preview(title=item.headline, text=shown.seen, html=picture + html, shortened=shown.shortened)

    def _api(self) -> TelegramApi:
        if not self.settings.token or self._outbound is None:
            raise ChannelError("Kanal Telegram belum disetel.", code="not_configured")
        return TelegramApi(self._outbound, self.settings.base_url, self.settings.token)

    def _send_photo(self, api: TelegramApi, item: NewsItem, chat: str) -> dict[str, Any]:
        asked = {"chat_id": chat, "photo": item.photos[0].url}
        return api.post("sendPhoto", asked | _caption(words(item, item.headline, CAPTION_UNITS)))

    def _edit(self, receipt: Receipt, item: NewsItem, headline: str) -> None:
        place = _place(receipt)
        if receipt.detail["kind"] == "photo":
            asked = place | _caption(words(item, headline, CAPTION_UNITS))
            self._api().change("editMessageCaption", asked)
        else:
            self._api().change("editMessageText", place | _text(words(item, headline, TEXT_UNITS)))

    def _remove(self, receipt: Receipt) -> bool:
        try:
            self._api().change("deleteMessage", _place(receipt))
        except Refused as refusal:
            if "can't be deleted" in refusal.diagnostic:
                return False
            raise
        return True

    def _receipt(self, key: str, kind: str, message: dict[str, Any]) -> Receipt:
        try:
            chat, number = message["chat"], int(message["message_id"])
            at = datetime.fromtimestamp(int(message["date"]), UTC)
            detail = {"kind": kind, "chat": chat["id"], "message": number}
        except (KeyError, TypeError, ValueError) as error:
            raise Uncertain("Telegram menerima kiriman, tetapi jawabannya tidak terbaca.") from error
        if chat.get("username"):
            detail["url"] = f"https://t.me/{chat['username']}/{number}"
        return Receipt(key=key, where=f"{chat['id']}/{number}", at=at, detail=detail)

    def _later(self, receipt: Receipt, key: str, done: dict[str, Any]) -> Receipt:
        return Receipt(key=key, where=receipt.where, at=self._clock(), detail={**receipt.detail, **done})


def _place(receipt: Receipt) -> dict[str, Any]:
    return {"chat_id": receipt.detail["chat"], "message_id": receipt.detail["message"]}


def _text(shown: Words) -> dict[str, Any]:
    return {"text": shown.html, "parse_mode": "HTML", **_NO_PREVIEW}


def _caption(shown: Words) -> dict[str, Any]:
    return {"caption": shown.html, "parse_mode": "HTML"}
