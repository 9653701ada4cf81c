"""What holds in every way of running."""

from kentongan.config.env import ROOT, env, listed
from kentongan.config.parts import logs, postgres, secrets
from kentongan.foundation.outbound.guard import Guard, user_agent_with

ENV = env()
BASE = ROOT / "src" / "kentongan"

SECRET_KEY = secrets.secret_key(ENV.secret_key, ENV.data)
DEBUG = False
ALLOWED_HOSTS = listed(ENV.allowed_hosts)
SITE_URL = ENV.site_url.rstrip("/")
DEMO = ENV.demo
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "django_structlog",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "kentongan.foundation.accounts",
    "kentongan.foundation.audit",
    "kentongan.foundation.jobs",
    "kentongan.foundation.notices",
    "kentongan.foundation.workdays",
    "kentongan.apps.units",
    "kentongan.apps.stakeholders",
    "kentongan.apps.standards",
    "kentongan.apps.archive",
    "kentongan.apps.channels",
    "kentongan.apps.newsroom",
    "kentongan.apps.agenda",
    "kentongan.apps.editing",
    "kentongan.apps.slips",
    "kentongan.apps.intake",
    "kentongan.apps.monitoring",
    "kentongan.apps.disclosure",
    "kentongan.apps.openness",
    "kentongan.apps.siteaudit",
    "kentongan.apps.crisis",
    "kentongan.apps.statements",
    "kentongan.apps.readiness",
    "kentongan.apps.clarifications",
    "kentongan.apps.press",
    "kentongan.apps.messagehouse",
    "kentongan.apps.campaigns",
    "kentongan.apps.academy",
    "kentongan.apps.directives",
    "kentongan.apps.programmes",
    "kentongan.apps.attendance",
    "kentongan.apps.learning",
    "kentongan.apps.certificates",
    "kentongan.apps.agents",
    "kentongan.apps.recognition",
    "kentongan.apps.picture",
    "kentongan.faces.look",
]

MIDDLEWARE = [
    "kentongan.faces.site.middleware.PublicAnswers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "kentongan.config.middleware.SecurityHeaders",
    "kentongan.config.middleware.BoundedBodies",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "kentongan.config.middleware.ChosenLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_structlog.middlewares.RequestMiddleware",
    "kentongan.config.middleware.ActorOfRequest",
    "kentongan.config.middleware.ErrorsAsPages",
]

ROOT_URLCONF = "kentongan.config.urls"
WSGI_APPLICATION = "kentongan.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "faces" / "site" / "templates", BASE / "faces" / "desk" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "kentongan.config.context.house",
            ],
            "libraries": {
                "desk_academy": "kentongan.faces.desk.academy.tags",
                "desk_attendance": "kentongan.faces.desk.attendance.tags",
                "desk_campaigns": "kentongan.faces.desk.campaigns.tags",
                "desk_certificates": "kentongan.faces.desk.certificates.tags",
                "desk_clarifications": "kentongan.faces.desk.clarifications.tags",
                "desk_directives": "kentongan.faces.desk.directives.tags",
                "desk_learning": "kentongan.faces.desk.learning.tags",
                "desk_newsroom": "kentongan.faces.desk.newsroom.tags",
                "desk_programmes": "kentongan.faces.desk.programmes.tags",
                "desk_readiness": "kentongan.faces.desk.readiness.tags",
                "desk_statements": "kentongan.faces.desk.statements.tags",
            },
        },
    }
]

DATABASES = {"default": postgres.database(ENV.database_url, ENV.data)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    # Shared by all processes: rate limits that live in one process's memory protect nothing.
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"},
}

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [BASE / "faces" / "look" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_TZ = True
USE_I18N = True

STATIC_URL = "/static/"
STATIC_ROOT = ENV.data / "static"
STATICFILES_DIRS = [
    *(folder for face in ("site", "desk") if (folder := BASE / "faces" / face / "static").is_dir()),
]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = ENV.data / "media"
MEDIA_URL = "/media/"
# A 40 MB photo is refused in words by the form, not by the server with a broken connection.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
PHOTO_MAX_BYTES = 20 * 1024 * 1024
BODY_MAX_BYTES = 120 * 1024 * 1024

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("name", "email")},
    },
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/meja/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "kentongan.config.signin.ByInvitationOnly"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an address is proven by the invitation that reached it
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/m/key",
}
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "Kentongan"
MFA_TOTP_TOLERANCE = 1  # phones behind walls seldom keep exact time
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

DEFAULT_FROM_EMAIL = ENV.mail_from
EMAIL_TIMEOUT = 20
if ENV.smtp_host:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = ENV.smtp_host, ENV.smtp_port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = ENV.smtp_user, ENV.smtp_password
    EMAIL_USE_TLS, EMAIL_USE_SSL = ENV.smtp_tls == "starttls", ENV.smtp_tls == "tls"
else:
    EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"

if ENV.behind_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1

WORKER_HEARTBEAT = ENV.worker_heartbeat
PROCRASTINATE_ON_APP_READY = "kentongan.foundation.jobs.worker.on_app_ready"
LOGGING = logs.configure(ENV.log_format)
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"

# The demo's one password; nothing reads it unless DEMO is on.
DEMO_PASSWORD = "kentongan-peraga"  # noqa: S105 - shown on the demo's login page

# Ways out of the house: the press list's server, the Bot API, and the limits of everything that we fetch.
PRESS_SMTP = {
    "host": ENV.smtp_host,
    "port": ENV.smtp_port,
    "user": ENV.smtp_user,
    "password": ENV.smtp_password,
    "tls": ENV.smtp_tls,
}
MAIL_BOUNCES = ENV.mail_bounces
TELEGRAM_API = ENV.telegram_api
OUTBOUND = Guard(
    user_agent=user_agent_with(ENV.outbound_contact),
    allowed_dev_hosts=frozenset(listed(ENV.outbound_dev_hosts)),
)
