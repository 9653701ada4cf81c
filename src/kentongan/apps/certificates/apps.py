"""Wiring of certificates."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Certificates by rule."""

    name = "kentongan.apps.certificates"
    label = "certificates"
    verbose_name = "Sertifikat"

    def ready(self) -> None:
        from kentongan.apps.certificates import receivers  # noqa: F401, PLC0415 - signals connect when models are loaded
