"""Where a video may stand."""

import pytest

from kentongan.core.forms.video import is_public_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=abc123",
        "https://youtu.be/abc",
        "https://video.contoh.go.id:443/tayang/7",
        "https://contoh.go.id/video?judul=Panen%20Raya",
    ],
)
def test_public_addresses_are_let_through(address):
    assert is_public_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://contoh.go.id/video",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://127.0.0.1/video",
        "https://[::1]/video",
        "https://localhost/video",
        "https://kamera.local/1",
        "https://gudang.internal/1",
        "https://nama:sandi@contoh.go.id/video",
        "https://contoh.go.id@jahat.test/",
        "https://contoh.go.id:8443/video",
        "https://contoh.go.id/a b",
        "https://contoh.go.id/\nx",
        "https://contoh.go.id:abc/",
        "//contoh.go.id/video",
        "contoh.go.id/video",
        "https://" + "a" * 500 + ".id/",
        "",
    ],
)
def test_others_are_not(address):
    assert not is_public_address(address)
