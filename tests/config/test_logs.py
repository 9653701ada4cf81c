"""What lines of the log may not hold."""

from kentongan.config.parts.logs import hide_secrets


def _shown(address: str) -> str:
    return hide_secrets(None, "info", {"request": address})["request"]


def test_the_secret_of_a_link_is_left_out():
    token = "aZ-09_" * 7 + "b"
    assert _shown(f"GET /meja/lembar/{token}/") == "GET /meja/lembar/…/"
    assert _shown(f"POST /undangan/{token}") == "POST /undangan/…"


def test_addresses_of_stories_stay_as_they_are():
    address = "GET /berita/12-warga-binaan-lapas-cilegon-panen-40-kilogram-kangkung-di-kebun/"
    assert _shown(address) == address
    assert hide_secrets(None, "info", {"event": "x"}) == {"event": "x"}
