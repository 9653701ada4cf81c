"""Addresses: the public site at the root, the desk under /meja/, the API under /api/, accounts under /akun/."""

from django.urls import include, path

from kentongan.config.signin import not_offered

urlpatterns = [
    # Before the library's own, which would let anybody move an account to an address that nobody has proven.
    path("akun/email/", not_offered, name="account_email"),
    path("akun/confirm-email/", not_offered, name="account_email_verification_sent"),
    path("akun/confirm-email/<str:key>/", not_offered, name="account_confirm_email"),
    path("akun/", include("allauth.urls")),
    path("meja/", include("kentongan.faces.desk.urls")),
    path("api/", include("kentongan.faces.api.urls")),
    path("", include("kentongan.faces.site.urls")),
]
