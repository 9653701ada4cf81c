"""Wiring of the accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "kentongan.foundation.accounts"
    label = "accounts"
    verbose_name = "Akun"
