"""Wiring of certificates."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Certificates by rule."""

    name = "kentongan.apps.certificates"
    label = "certificates"
    verbose_name = "Sertifikat"
