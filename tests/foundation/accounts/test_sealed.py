"""The secret of a link: made from a row and the house's key."""

import re

from kentongan.foundation.accounts.tokens import hash_of, sealed


def test_it_is_the_same_for_the_same_row_and_fits_an_address():
    one = sealed("slip", "7:2026-10-08T03:00:00+00:00")
    assert one == sealed("slip", "7:2026-10-08T03:00:00+00:00")
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", one) and hash_of(one) != one


def test_another_row_another_purpose_and_another_key_make_another(settings):
    one = sealed("slip", "7:a")
    others = {sealed("slip", "8:a"), sealed("statement_ask", "7:a")}
    settings.SECRET_KEY = "another house"
    assert one not in others | {sealed("slip", "7:a")}


def test_links_that_are_out_stay_what_they_are(settings):
    """Mails hold them: the way they are made is not to be changed in passing."""
    settings.SECRET_KEY = "a house"
    assert sealed("slip", "7:a") == "AI3xExj5Hc0Tzdt1pToec3jXOhskSI0HeQbU3_lIA-c"
