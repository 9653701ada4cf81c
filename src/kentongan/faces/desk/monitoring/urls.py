"""Addresses of the radar: articles, the ledger, what is out of date, and the sources."""

from django.urls import path

from kentongan.faces.desk.monitoring import articles, books, sources

urlpatterns = [
    path("", articles.article_list, name="article_list"),
    path("artikel.<str:form>", articles.article_export, name="article_export"),
    path("artikel/<int:article_id>/", articles.article_page, name="article_page"),
    path("buku/", books.ledger_page, name="ledger"),
    path("buku.<str:form>", books.ledger_export, name="ledger_export"),
    path("tertinggal/", books.outdated_list, name="outdated_list"),
    path("sumber/", sources.source_list, name="source_list"),
    path("sumber/baru/", sources.source_add, name="source_add"),
    path("sumber/<int:source_id>/", sources.source_page, name="source_page"),
    path("sumber/<int:source_id>/aktif/", sources.source_active, name="source_active"),
    path("sumber/<int:source_id>/coba/", sources.source_try, name="source_try"),
]
