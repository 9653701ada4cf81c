"""Calendars, mails and materials: what leaves the desk."""

import zipfile
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from icalendar import Calendar

from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.academy.models import Letter, Material
from kentongan.apps.academy.queries import links
from kentongan.apps.academy.queries.calendars import calendar_feed, calendar_file
from kentongan.apps.academy.queries.materials import materials_listed, materials_visible_to
from kentongan.apps.academy.services import calendars, events, materials, participants
from kentongan.apps.academy.services.groundwork import letters

pytestmark = pytest.mark.django_db
LINK = "https://rapat.contoh.test/rahasia"


def entries(content: bytes) -> list:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_calendar_file_says_when_and_is_called_off_with_a_higher_sequence(event, actors):
    row = event(venue="Aula, lantai 2; sayap timur")
    (entry,) = entries(calendar_file(row, with_link=False))
    assert entry.decoded("dtstart") == row.starts_at.replace(microsecond=0)
    assert entry.decoded("dtend") == row.ends_at.replace(microsecond=0)
    assert (str(entry["summary"]), str(entry["location"])) == (row.title, "Aula, lantai 2; sayap timur")
    assert (entry["sequence"], str(entry["status"])) == (0, "CONFIRMED")
    off = events.cancel_event(actor=actors["region_editor"], event_id=row.pk, reason="Banjir")
    calendar = Calendar.from_ical(calendar_file(off, with_link=False))
    (gone,) = calendar.walk("VEVENT")
    assert str(calendar["method"]) == "CANCEL" and str(gone["status"]) == "CANCELLED"
    assert str(gone["uid"]) == str(entry["uid"]) and gone["sequence"] > entry["sequence"]


def test_the_feed_holds_what_concerns_the_account(
    event, named, actors, people, django_assert_max_num_queries
):
    mine, _other = event(title="Milik kami"), event(title="Bukan", invited=("rutan-serang",))
    person = named(mine, "", user_id=people["contributor"].pk)
    assert LINK.encode() not in calendar_feed(actors["contributor"])
    participants.answer(actor=actors["contributor"], event_id=mine.pk, participant_id=person.pk, comes=True)
    with django_assert_max_num_queries(3):
        content = calendar_feed(actors["contributor"])
    assert [str(entry["summary"]) for entry in entries(content)] == ["Milik kami"]
    assert LINK in str(entries(content)[0]["location"])
    assert entries(calendar_feed(actors["other_contributor"])) == []


def test_a_new_address_makes_the_old_one_dead(actors, people):
    old = calendars.renew_feed(actor=actors["unit_coord"])
    token = links.secret(links.CALENDAR, old.seed)
    assert links.feed_by_token(token).user == people["unit_coord"]
    new = calendars.renew_feed(actor=actors["unit_coord"])
    assert links.feed_by_token(token) is None
    assert token not in new.token_hash and links.feed_by_token(links.secret(links.CALENDAR, new.seed))
    with pytest.raises(NotAllowed):
        calendars.renew_feed(actor=actors["public"])


def test_the_virtual_link_goes_to_the_confirmed_alone_and_each_mail_once(event, named, mailoutbox):
    row = event()
    person = named(row, mode="virtual")
    letter = Letter.objects.get(participant=person)
    for _ in range(2):
        letters.mail_letter(letter_id=letter.pk)
    (mail,) = mailoutbox
    assert mail.to == ["orang@contoh.test"] and row.title in mail.subject
    assert links.answer_address(person) in mail.body and LINK not in mail.body
    assert LINK not in str(mail.attachments[0].content)
    participants.answer_by_link(token=links.secret(links.ANSWER, person.seed), comes=True)
    letters.send_letters("day", [person], more=":1")
    letters.mail_letter(letter_id=Letter.objects.get(kind="day").pk)
    assert LINK in mailoutbox[1].body
    assert len(entries(mailoutbox[1].attachments[0].content.encode())) == 1


def upload(content: bytes, name: str = "bahan.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def macro_document() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr("ppt/presentation.xml", "<x/>")
        pack.writestr("ppt/vbaProject.bin", "x")
    return out.getvalue()


def slides(words: str = "x") -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as pack:
        pack.writestr("ppt/presentation.xml", words)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"<html><script>alert(1)</script></html>", b"<svg onload=x>", macro_document(), b"MZ\x90\x00program\xff",
     b"nama,nilai\n1,2\n", b"%PDF-1.7 rusak"],
)  # fmt: skip
def test_hostile_or_useless_files_are_refused_at_their_field(actors, units, content, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    words = materials.MaterialWords(title="Bahan")
    with pytest.raises(BadWords) as error:
        materials.add_material(
            actor=actors["region_editor"],
            unit_id=units["kanwil-banten"].pk,
            words=words,
            upload=upload(content, "bahan.pptx"),
        )
    assert error.value.field == "file" and not Material.objects.exists()


@pytest.fixture
def kept(actors, units, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def keep(content: bytes = b"", *, title: str = "Modul menulis", link: str = "", **more) -> Material:
        words = materials.MaterialWords(title=title, link=link)
        return materials.add_material(
            actor=actors["region_editor"],
            unit_id=units["kanwil-banten"].pk,
            words=words,
            upload=None if link else upload(content or slides(), "x.exe"),
            **more,
        )

    return keep


def test_the_same_file_is_kept_once_under_a_name_of_ours(kept):
    first = kept()
    assert kept(title="Lain") == first
    assert first.kind == "pptx" and first.file.name.endswith(".pptx") and "x.exe" not in first.file.name


def test_a_link_must_be_a_link(kept):
    assert kept(link="https://contoh.test/modul").kind == "link"
    with pytest.raises(BadWords):
        kept(link="javascript:alert(1)")


def test_who_sees_the_event_sees_its_materials(kept, event, actors):
    row, material = event(), kept()
    assert not materials_visible_to(actors["unit_coord"]).exists()
    materials.use_material(actor=actors["region_editor"], event_id=row.pk, material_id=material.pk)
    assert materials_visible_to(actors["unit_coord"]).get() == material
    assert materials_listed(actors["unit_coord"], words="modul MENULIS").get() == material
    assert not materials_listed(actors["unit_coord"], words="foto").exists()
    assert not materials_visible_to(actors["other_unit_head"]).exists()
    with pytest.raises(NotFound):
        materials.use_material(actor=actors["other_region_editor"], event_id=row.pk, material_id=material.pk)


def test_a_newer_version_takes_the_place_at_events(kept, event, actors):
    row, old = event(), kept()
    materials.use_material(actor=actors["region_editor"], event_id=row.pk, material_id=old.pk)
    new = kept(slides("baru"), replaces_id=old.pk)
    assert (new.version, row.uses.get().material) == (2, new)
    assert materials_listed(actors["region_editor"]).get() == new
    with pytest.raises(BadWords):
        kept(slides("lain"), replaces_id=old.pk)


def test_the_link_of_an_event_is_open_only_until_it_begins(event, named):
    row = event()
    person = named(row)
    token = links.secret(links.ANSWER, person.seed)
    assert links.participant_by_token(token) == person
    assert links.participant_by_token(token[:-1] + "x") is None
    type(row).objects.filter(pk=row.pk).update(starts_at=row.starts_at - timedelta(days=4))
    assert links.participant_by_token(token) is None
