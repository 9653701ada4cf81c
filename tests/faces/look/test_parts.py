"""The parts that pages are put together from."""

import re

import pytest
from django import forms
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.test import RequestFactory


class Sample(forms.Form):
    title = forms.CharField(label="Judul", help_text="Lima sampai dua belas <em>kata</em>.")
    note = forms.CharField(label="Catatan", required=False, widget=forms.Textarea)
    agreed = forms.BooleanField(label="Setuju")
    kind = forms.ChoiceField(label="Jenis", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    days = forms.MultipleChoiceField(
        label="Hari", choices=[("1", "Senin")], required=False, widget=forms.CheckboxSelectMultiple
    )
    photo = forms.FileField(label="Foto", required=False)
    key = forms.CharField(widget=forms.HiddenInput, required=False)


def _field(name: str, data: dict | None = None) -> str:
    form = Sample(data)
    return render_to_string("look/field.html", {"field": form[name]})


def test_control_is_tied_to_its_label_its_help_and_its_errors():
    told = _field("title", {})
    assert '<label for="id_title">Judul</label>' in told
    described = re.search(r'<input[^>]*aria-describedby="([^"]+)"', told)[1].split()
    assert described == ["id_title_helptext", "id_title_error"]
    assert all(f'id="{name}"' in told for name in described)
    assert 'aria-invalid="true"' in told


def test_control_that_may_stay_empty_says_so():
    assert "(boleh kosong)" in _field("note")
    assert "(boleh kosong)" not in _field("title")


def test_choice_stands_beside_its_words():
    told = _field("agreed")
    assert re.search(
        r'<label class="choice" for="id_agreed"><input[^>]*type="checkbox"[^>]*><span>Setuju', told
    )


@pytest.mark.parametrize(("name", "legend"), [("kind", "Jenis"), ("days", "Hari")])
def test_several_choices_are_one_group(name, legend):
    told = _field(name)
    assert "<fieldset" in told and f"<legend>{legend}" in told
    assert told.count("<label") == len(Sample.base_fields[name].choices)


def test_hidden_control_has_no_words():
    assert "<label" not in _field("key") and 'type="hidden"' in _field("key")


def test_errors_stand_together_and_lead_to_their_controls():
    form = Sample({})
    form.add_error(None, "Naskah terlalu pendek <b>sekali</b>.")
    told = render_to_string("look/errors.html", {"form": form})
    assert 'role="alert"' in told and 'href="#id_title"' in told
    assert "&lt;b&gt;sekali" in told
    assert render_to_string("look/errors.html", {"form": Sample()}).strip() == ""


def test_pages_are_turned_without_losing_the_question():
    page = Paginator(list(range(50)), 10).page(3)
    request = RequestFactory().get("/", {"q": "panen & tanam", "page": "3"})
    told = render_to_string("look/pagination.html", {"page": page}, request=request)
    assert 'href="?q=panen+%26+tanam&amp;page=2"' in told and 'href="?q=panen+%26+tanam&amp;page=4"' in told
    assert "Halaman 3 dari 5" in told


def test_one_page_has_nothing_to_turn():
    page = Paginator([1], 10).page(1)
    assert render_to_string("look/pagination.html", {"page": page}).strip() == ""


def test_badge_and_empty_say_what_they_are_given():
    assert 'data-tone="ok">Terbit<' in render_to_string("look/badge.html", {"tone": "ok", "text": "Terbit"})
    assert 'data-tone="mute"' in render_to_string("look/badge.html", {"text": "?"})
    told = render_to_string(
        "look/empty.html",
        {"heading": "Kosong", "text": "Belum ada.", "action_url": "/x/", "action_label": "Mulai"},
    )
    assert '<a class="btn btn-primary" href="/x/">Mulai</a>' in told
    assert "<a" not in render_to_string("look/empty.html", {"heading": "Kosong"})
