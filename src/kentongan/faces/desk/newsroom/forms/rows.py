"""The rows of the form that may be many: quotes and photos."""

from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.gate.content import PhotoLine, QuoteLine
from kentongan.apps.newsroom.services.groundwork.versioning import MOST_PHOTOS, MOST_QUOTES


class QuoteForm(forms.Form):
    """One utterance."""

    text = forms.CharField(
        label=_("Ucapan"), required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
    speaker = forms.CharField(label=_("Nama pembicara"), required=False, max_length=120)
    title = forms.CharField(label=_("Jabatan"), required=False, max_length=160)

    def line(self) -> QuoteLine:
        return QuoteLine(**{name: self.cleaned_data.get(name, "") for name in ("text", "speaker", "title")})


class PhotoForm(forms.Form):
    """One picture: an earlier one by its id, or a new file."""

    photo = forms.IntegerField(required=False, widget=forms.HiddenInput)
    upload = forms.FileField(
        label=_("Ambil atau pilih foto"),
        required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp", "data-photo": ""}),
    )
    caption = forms.CharField(
        label=_("Keterangan foto"),
        required=False,
        max_length=1000,
        help_text=_("Siapa, sedang apa, di mana, kapan."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    credit = forms.CharField(label=_("Kredit"), required=False, max_length=160)
    alt = forms.CharField(
        label=_("Teks pengganti"),
        required=False,
        max_length=300,
        help_text=_("Gambarkan isi foto untuk pembaca yang tidak dapat melihatnya."),
    )
    remove = forms.BooleanField(label=_("Lepas foto ini"), required=False)

    def key(self, name: str) -> UUID | None:
        """The key of a photo that went ahead: `upload` where all of it is there, `begun` where its file came too."""
        if self.cleaned_data.get("remove"):
            return None
        return uuid_of(self.data.get(self.add_prefix(name)))

    def line(self, photo_id: int) -> PhotoLine:
        return PhotoLine(
            photo=photo_id, **{name: self.cleaned_data.get(name, "") for name in ("caption", "credit", "alt")}
        )


def uuid_of(given: object) -> UUID | None:
    """A key, None for anything else."""
    try:
        return UUID(given) if isinstance(given, str) else None
    except ValueError:
        return None


QuoteRows = forms.formset_factory(QuoteForm, extra=1, max_num=MOST_QUOTES, absolute_max=MOST_QUOTES + 5)
PhotoRows = forms.formset_factory(PhotoForm, extra=1, max_num=MOST_PHOTOS, absolute_max=MOST_PHOTOS + 5)
