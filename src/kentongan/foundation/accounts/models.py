"""Users, invitations and API tokens."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils import timezone

from kentongan.foundation.records import Timestamped


class UserManager(BaseUserManager["User"]):
    """Makes users by e-mail address."""

    def create_user(self, email: str, password: str | None = None, **fields) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser, Timestamped):
    """A person of the service who signs in. What they may do stands in their appointments, never here."""

    email = models.EmailField("surel", unique=True)
    name = models.CharField("nama", max_length=150)
    phone = models.CharField("telepon", max_length=30, blank=True)
    language = models.CharField(
        "bahasa", max_length=2, choices=[("id", "Bahasa Indonesia"), ("en", "English")], default="id"
    )
    is_active = models.BooleanField("aktif", default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]
    objects = UserManager()

    class Meta:
        verbose_name = "pengguna"

    def __str__(self) -> str:
        return self.name

    # Libraries ask these of any user model; nobody holds rights outside the tree.
    is_staff = False
    is_superuser = False

    def get_full_name(self) -> str:
        return self.name

    def has_perm(self, _perm: str, _obj: object = None) -> bool:
        return False

    def has_module_perms(self, _label: str) -> bool:
        return False


class Invitation(Timestamped):
    """A mail that lets its reader set a password once. Only the hash of the link is kept."""

    user = models.ForeignKey(User, models.CASCADE, related_name="invitations")
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField("berlaku sampai")
    accepted_at = models.DateTimeField("diterima", null=True, blank=True)
    invited_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")

    @property
    def is_open(self) -> bool:
        return self.accepted_at is None and self.expires_at > timezone.now()


class ApiToken(Timestamped):
    """A key for a program that acts for a user; shown once, kept as a hash."""

    user = models.ForeignKey(User, models.CASCADE, related_name="api_tokens")
    label = models.CharField("untuk", max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    last_used_at = models.DateTimeField("terakhir dipakai", null=True, blank=True)
    revoked_at = models.DateTimeField("dicabut", null=True, blank=True)
