"""Two people write at once: the second one sees both texts, and neither is lost."""

import pytest

from kentongan.apps.newsroom.models import StoryVersion

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

FROM_THE_COORDINATOR = "Hasil panen bulan ini naik dua kali lipat."
FROM_THE_WRITER = "Panen berikutnya direncanakan akhir bulan."


def test_two_writers_lose_nothing(draft, arrive, shot):
    story = draft()
    address = f"/meja/berita/{story}/tulis/"
    writer, coordinator = arrive("contributor", "phone"), arrive("unit_coord", "desktop")
    writer.go(address)
    coordinator.go(address)
    body = writer.field("body").input_value()

    coordinator.fill(body=f"{body}\n\n{FROM_THE_COORDINATOR}", where="Kebun hidroponik")
    coordinator.press("Simpan draf")
    coordinator.see("Draf tersimpan")

    writer.fill(body=f"{body}\n\n{FROM_THE_WRITER}", why="Menambah bekal keterampilan")
    with writer.expecting(409):
        writer.press("Simpan draf")
        writer.see("Belum ada tulisan yang hilang.")
    writer.see(FROM_THE_WRITER)
    writer.see(FROM_THE_COORDINATOR)
    shot("bentrok", writer)
    writer.page.locator('[name="take_where"][value="theirs"]').check()
    writer.press("Simpan pilihan ini")
    writer.see("Gabungan tersimpan")

    kept = [version.body for version in StoryVersion.objects.filter(story_id=story).order_by("number")]
    assert kept == [body, f"{body}\n\n{FROM_THE_COORDINATOR}", f"{body}\n\n{FROM_THE_WRITER}"]
    newest = StoryVersion.objects.get(story_id=story, number=3)
    assert (
        newest.facts["where"] == "Kebun hidroponik" and newest.facts["why"] == "Menambah bekal keterampilan"
    )
