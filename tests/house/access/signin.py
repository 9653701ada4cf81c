"""Signing in and the own account, by django-allauth. Pages that make no sense to the asker lead elsewhere."""

from tests.conftest import PASSWORD
from tests.house.access.row import EVERYBODY, SIGNED_IN, Row, act, page

# A page, or a way on: to the desk for who is signed in already, to the password for what needs a fresh one.
EITHER = (200, 302)
WITHOUT = (200, 302, 404)
_NOT_OFFERED = "not offered: an address is proven by the invitation alone"
_BETWEEN = "between two steps of signing in"
_LOGIN = {"login": "contributor@contoh.test", "password": PASSWORD}
_SIGN_UP = {"email": "orang-luar@contoh.test", "password1": "kalimat panjang yang baru"}


def _to(name: str, who: frozenset[str], data: dict | None = None, **more) -> Row:
    words = more.pop("words", {})
    return act(
        name,
        who,
        lambda s: words,
        lambda s: data or {},
        **{"scope": "", "answer": EITHER, "writes": False} | more,
    )


def _see(name: str, who: frozenset[str], **more) -> Row:
    words = more.pop("words", {})
    return page(name, who, lambda s: words, **{"answer": EITHER} | more)


ROWS: tuple[Row, ...] = (
    _see("account_login", EVERYBODY),
    _to(
        "account_login", EVERYBODY, {**_LOGIN, "password": "salah sama sekali"}, case="with a wrong password"
    ),
    _to("account_login", EVERYBODY, _LOGIN, writes=None, note="limited; notes the time"),
    _see("account_logout", EVERYBODY),
    _to("account_logout", EVERYBODY),
    _see("account_inactive", EVERYBODY),
    _see("account_signup", EVERYBODY, note="says that accounts come by invitation"),
    _to("account_signup", EVERYBODY, _SIGN_UP, note="refused for everybody"),
    _see("account_reauthenticate", SIGNED_IN),
    _to("account_reauthenticate", SIGNED_IN, {"password": PASSWORD}),
    _see("account_email", EVERYBODY, answer=(404,), note=_NOT_OFFERED),
    _to(
        "account_email",
        EVERYBODY,
        {"action_add": "", "email": "lain@contoh.test"},
        answer=(404,),
        note=_NOT_OFFERED,
    ),
    _see("account_email_verification_sent", EVERYBODY, answer=(404,), note=_NOT_OFFERED),
    _see("account_change_password", SIGNED_IN),
    _to("account_change_password", SIGNED_IN, {"oldpassword": "salah", "password1": "x", "password2": "x"}),
    _see("account_set_password", SIGNED_IN),
    _to("account_set_password", SIGNED_IN, {"password1": "kalimat panjang", "password2": "kalimat panjang"}),
    _see("account_reset_password", EVERYBODY),
    _to(
        "account_reset_password",
        EVERYBODY,
        {"email": "contributor@contoh.test"},
        note="the same answer for any address",
    ),
    _see("account_reset_password_done", EVERYBODY),
    _see(
        "account_reset_password_from_key",
        EVERYBODY,
        words={"uidb36": "1", "key": "x-y"},
        case="with a wrong link",
    ),
    _to(
        "account_reset_password_from_key",
        EVERYBODY,
        {"password1": "kalimat panjang yang baru", "password2": "kalimat panjang yang baru"},
        words={"uidb36": "1", "key": "x-y"},
        case="with a wrong link",
    ),
    _see("account_reset_password_from_key_done", EVERYBODY),
    _see("account_confirm_login_code", SIGNED_IN, note=_BETWEEN),
    _to("account_confirm_login_code", SIGNED_IN, {"code": "123456"}, note=_BETWEEN),
    _see("account_confirm_email", EVERYBODY, words={"key": "salah"}, answer=(404,), note=_NOT_OFFERED),
    _to("account_confirm_email", EVERYBODY, words={"key": "salah"}, answer=(404,), note=_NOT_OFFERED),
    _see("mfa_index", SIGNED_IN),
    _see("mfa_authenticate", SIGNED_IN, note=_BETWEEN),
    _to("mfa_authenticate", SIGNED_IN, {"code": "123456"}, note=_BETWEEN),
    _see("mfa_reauthenticate", SIGNED_IN),
    _to("mfa_reauthenticate", SIGNED_IN, {"code": "123456"}),
    _see("mfa_activate_totp", SIGNED_IN),
    _to("mfa_activate_totp", SIGNED_IN, {"code": "123456"}),
    _see("mfa_deactivate_totp", SIGNED_IN, answer=WITHOUT, note="not found without a second step"),
    _to("mfa_deactivate_totp", SIGNED_IN, answer=WITHOUT),
    _see("mfa_view_recovery_codes", SIGNED_IN, answer=WITHOUT, note="not found without a second step"),
    _see("mfa_generate_recovery_codes", SIGNED_IN),
    _to("mfa_generate_recovery_codes", SIGNED_IN),
    _see("mfa_download_recovery_codes", SIGNED_IN, answer=WITHOUT, note="not found without a second step"),
)
