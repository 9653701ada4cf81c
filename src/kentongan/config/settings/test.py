"""The test suite: an embedded server of its own that need not survive a power cut, or the one DATABASE_URL names."""

import os

os.environ.setdefault(
    "KENTONGAN_SECRET_KEY", "a key for tests only, long enough to satisfy every check that looks"
)

from kentongan.config.env import ROOT, env
from kentongan.config.parts import postgres
from kentongan.config.settings.base import *  # noqa: F403

DATABASES = {"default": postgres.database(env().database_url, ROOT / "var" / "test")}
DATABASES["default"]["CONN_MAX_AGE"] = 0
MEDIA_ROOT = ROOT / "var" / "test" / "media"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.MD5PasswordHasher"
]  # speed only; real hashers have their own test
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # noqa: F405 - whitenoise warns about a folder that is not there
