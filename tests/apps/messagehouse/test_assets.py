"""The library of assets, and where lapsed ones still stand."""

import zipfile
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image

from kentongan.apps.messagehouse.errors import NotAllowed, NotFound, Refused
from kentongan.apps.messagehouse.models import Asset
from kentongan.apps.messagehouse.queries.assets import (
    LAPSED,
    VALID,
    assets_listed,
    assets_visible_to,
    lapsed_assets,
)
from kentongan.apps.messagehouse.services import assets

pytestmark = pytest.mark.django_db


def png() -> bytes:
    out = BytesIO()
    Image.new("RGBA", (9, 9), (0, 0, 0, 0)).save(out, "PNG")
    return out.getvalue()


def packed(*names: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        for name in names:
            pack.writestr(name, "x")
    return out.getvalue()


@pytest.fixture
def add(actors, units):
    def made(
        content: bytes | None = b"", who: str = "unit_coord", unit: str = "lapas-cilegon", **more
    ) -> Asset:
        words = assets.AssetWords(
            **{"kind": "logo", "title": "Logo satuan", "licence": "Milik sendiri"} | more
        )
        file = None if content is None else SimpleUploadedFile("logo.svg", content or png(), "image/svg+xml")
        return assets.add_asset(actor=actors[who], unit_id=units[unit].pk, words=words, file=file)

    return made


def test_kind_is_told_by_content_and_transparency_kept(add):
    row = add()
    assert (row.content_type, row.file.name.endswith(".png")) == ("image/png", True)
    with row.file.open("rb") as content, Image.open(content) as kept:
        assert kept.mode == "RGBA"
    assert add(packed("word/document.xml")).content_type.endswith("wordprocessingml.document")


@pytest.mark.parametrize(
    "content",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
        b"%PDF-1.4 /JavaScript (app.alert(1))",
        packed("word/document.xml", "word/vbaProject.bin"),
        packed("a.exe"),
        b"\x89PNG\r\n\x1a\nbroken",
        b"MZ\x90",
    ],
)
def test_files_that_do_harm_are_refused(add, content):
    with pytest.raises(Refused):
        add(content)
    assert not Asset.objects.exists()


def test_an_asset_needs_a_licence_and_days_that_run_forward(add):
    for more in ({"licence": " "}, {"title": " "}, {"kind": "song"}):
        with pytest.raises(Refused):
            add(None, **more)
    with pytest.raises(Refused):
        add(None, valid_from=date(2026, 2, 1), valid_until=date(2026, 1, 1))


def test_only_valid_ones_are_handed_out_and_counted(add, actors):
    today = timezone.localdate()
    row = add()
    assets.hand_out(actor=actors["contributor"], asset_id=row.pk)
    row.refresh_from_db()
    assert row.downloads == 1
    assets.end_asset(actor=actors["unit_head"], asset_id=row.pk, last_day=today - timedelta(days=1))
    with pytest.raises(Refused) as refused:
        assets.hand_out(actor=actors["contributor"], asset_id=row.pk)
    assert refused.value.code == "gone"
    coming = add(valid_from=today + timedelta(days=1))
    with pytest.raises(Refused) as refused:
        assets.hand_out(actor=actors["contributor"], asset_id=coming.pk)
    assert refused.value.code == "not_yet"
    row.refresh_from_db()
    assert row.downloads == 1


def test_assets_are_lent_downward_and_never_sideways(add, actors):
    national, own = add(who="central_editor", unit="ditjenpas"), add()

    def seen(row: Asset) -> set[str]:
        return {name for name, actor in actors.items() if assets_visible_to(actor).filter(pk=row.pk).exists()}

    assert seen(national) == set(actors) - {"public"}
    assert not seen(own) & {"public", "other_contributor", "other_unit_head", "other_region_editor"}
    with pytest.raises(NotFound):
        assets.hand_out(actor=actors["other_unit_head"], asset_id=own.pk)


def test_shipped_assets_are_lapsed_and_belong_to_nobody(actors):
    assert assets.load_assets() == assets.load_assets() == Asset.objects.count() == 2
    today = timezone.localdate()
    assert assets_listed(actors["contributor"], state=LAPSED, today=today).count() == 2
    assert not assets_listed(actors["contributor"], state=VALID, today=today).exists()
    assert {row.key for row in lapsed_assets()} == {"logo-kemenkumham", "semboyan-pasti"}
    with pytest.raises(NotAllowed):
        assets.end_asset(actor=actors["central_lead"], asset_id=Asset.objects.first().pk, last_day=today)


@pytest.mark.parametrize("who", ["contributor", "auditor"])
def test_who_may_not_work_adds_nothing(add, who):
    with pytest.raises(NotAllowed):
        add(who=who)
