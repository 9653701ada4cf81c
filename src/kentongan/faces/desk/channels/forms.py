"""Forms of the channels: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.channels.services.accounts import AccountWords
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.lists import ListForm


class AccountForm(forms.Form):
    """What every account says; `unit` falls away when an account is changed."""

    unit = forms.ModelChoiceField(
        label=_("Milik satuan"),
        queryset=Unit.objects.none(),
        help_text=_("Saluran ini memuat berita satuan tersebut dan semua satuan di bawahnya."),
    )
    label = forms.CharField(
        label=_("Nama"),
        max_length=120,
        help_text=_("Misalnya “Pers Banten” atau “Kanal Telegram Ditjenpas”."),
    )
    own: tuple[str, ...] = ()

    def __init__(self, *args, units=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if units is None:
            del self.fields["unit"]
        else:
            self.fields["unit"].queryset = units

    def words(self) -> AccountWords:
        """The form in the words of the service."""
        given = self.cleaned_data
        settings = {name: str(given.get(name, "")) for name in self.own}
        return AccountWords(label=given["label"], settings=settings, secret=given.get("secret", ""))


class EmailForm(AccountForm):
    """A press list by mail; the server is the house's."""

    from_name = forms.CharField(label=_("Nama pengirim"), max_length=120, required=False)
    reply_to = forms.EmailField(label=_("Alamat untuk balasan"), max_length=254, required=False)
    own = ("from_name", "reply_to")


class TelegramForm(AccountForm):
    """A chat that a bot of ours writes in."""

    chat = forms.CharField(
        label=_("Kanal atau grup"),
        max_length=40,
        help_text=_("@nama_kanal, atau nomor grup. Jadikan bot sebagai admin di sana."),
    )
    secret = forms.CharField(
        label=_("Token bot"),
        max_length=130,
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "Dari BotFather. Disimpan tersandi dan tidak ditampilkan lagi; kosongkan bila tidak berubah."
        ),
    )
    photos = forms.BooleanField(label=_("Sertakan foto"), required=False, initial=True)
    own = ("chat", "photos")


FORMS: dict[str, type[AccountForm]] = {"email": EmailForm, "telegram": TelegramForm}


class RecipientForm(forms.Form):
    """One reader."""

    address = forms.EmailField(label=_("Alamat surel"), max_length=254)
    name = forms.CharField(label=_("Nama atau media"), max_length=120, required=False)


class PressListForm(ListForm):
    """An uploaded press list."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _("Dengan kolom “alamat” dan “nama”.")
