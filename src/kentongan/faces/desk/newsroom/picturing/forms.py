"""What the photo desk is told: a tap, a box, a word about a face."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.enums import Portrayed, RegionKind, RegionState
from kentongan.core.pictures.geometry import WHOLE, Box, box_around, box_between

FOCUS = "focus"
MEANS = (
    (RegionKind.FACE.value, _("Kaburkan wajah")),
    (RegionKind.OTHER.value, _("Kaburkan tanda pengenal lain")),
    (FOCUS, _("Letakkan titik fokus")),
)
# Of the width of the picture, in ten-thousandths.
SIZES = (("500", _("kecil")), ("1100", _("sedang")), ("2200", _("besar")))


class TapForm(forms.Form):
    """A place on the picture: a drawn box in ten-thousandths, or a tap in pixels of the picture as it was shown."""

    means = forms.ChoiceField(label=_("Ketukan berarti"), choices=MEANS, widget=forms.RadioSelect)
    size = forms.ChoiceField(label=_("Ukuran tanda"), choices=SIZES, widget=forms.RadioSelect)
    left = forms.FloatField(required=False)
    top = forms.FloatField(required=False)
    right = forms.FloatField(required=False)
    bottom = forms.FloatField(required=False)
    tap_x = forms.FloatField(required=False, min_value=0)
    tap_y = forms.FloatField(required=False, min_value=0)
    shown = forms.IntegerField(required=False, min_value=1, max_value=10_000)

    def __init__(self, *args: Any, ratio: float = 1.0, **more: Any) -> None:
        """`ratio` is width by height of the picture."""
        super().__init__(*args, **more)
        self.ratio = ratio

    def add_prefix(self, field_name: str) -> str:
        """A button that is a picture sends `tap.x` and `tap.y`."""
        return super().add_prefix(field_name.replace("tap_", "tap."))

    def clean(self) -> dict[str, Any]:
        """Keeps the box and its middle, or says that nothing was touched."""
        given = super().clean()
        if self.errors:
            return given
        corners = [given.get(name) for name in ("left", "top", "right", "bottom")]
        if None not in corners:
            given["box"] = box_between(*corners)
        elif (given.get("tap_x") or given.get("tap_y")) and given.get("shown"):
            given["box"] = self._around(given)
        else:
            raise forms.ValidationError(_("Ketuk dulu bagian fotonya, atau isi letaknya."))
        return given

    def _around(self, given: dict[str, Any]) -> Box:
        across = WHOLE / given["shown"]
        x, y = given["tap_x"] or 0, given["tap_y"] or 0
        return box_around(x * across, y * across * self.ratio, size=int(given["size"]), ratio=self.ratio)


class RulingForm(forms.Form):
    """One word about a region. What it takes to be seen is for the service to say."""

    state = forms.ChoiceField(choices=[(one.value, one.label) for one in RegionState])
    portrayed = forms.ChoiceField(
        label=_("Siapa yang tampak?"), choices=Portrayed.choices, required=False, initial=""
    )
    reference = forms.CharField(
        label=_("Nomor atau tanggal surat izin"),
        max_length=120,
        required=False,
        help_text=_("Wajib untuk warga binaan dan keluarga. Jangan tulis nama orangnya."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
