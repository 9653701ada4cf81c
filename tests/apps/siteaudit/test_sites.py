"""The register of websites: what comes in, with what reason, and by list."""

import pytest
from django.db import IntegrityError

from kentongan.apps.siteaudit.errors import BadAddress, BadList, NotAllowed
from kentongan.apps.siteaudit.models import Site
from kentongan.apps.siteaudit.queries.sites import site_list, sites_visible_to
from kentongan.apps.siteaudit.services.importing import import_sites, plan_import
from kentongan.apps.siteaudit.services.sites import register_site, set_site_active
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


def test_an_official_address_needs_no_reason(actors, units):
    site = register_site(
        actor=actors["auditor"], unit_id=units["lapas-cilegon"].pk, address="WWW.Lapas.Contoh.go.id"
    )
    assert (site.address, site.host, site.reason) == (
        "https://www.lapas.contoh.go.id/",
        "lapas.contoh.go.id",
        "",
    )
    assert AuditEntry.objects.filter(verb="site_registered").count() == 1


@pytest.mark.parametrize(
    ("address", "reason", "field"),
    [
        ("lapas.blogspot.com", "", "reason"),
        ("lapas.blogspot.com", "pendek", "reason"),
        ("https://go.id.contoh.com/", "", "reason"),
        ("bukan alamat", "", "address"),
        ("ftp://lapas.go.id/", "", "address"),
        ("http://127.0.0.1/", "", "address"),
        ("http://lapas.localhost/", "Situs buatan untuk pengujian", "address"),
        ("https://lapas.go.id:22/", "", "address"),
    ],
)
def test_other_addresses_are_refused_or_need_a_reason(actors, units, address, reason, field):
    with pytest.raises(BadAddress) as refusal:
        register_site(
            actor=actors["auditor"], unit_id=units["lapas-cilegon"].pk, address=address, reason=reason
        )
    assert refusal.value.field == field


def test_the_database_holds_the_rule_too(units):
    with pytest.raises(IntegrityError):
        Site.objects.create(unit=units["lapas-cilegon"], address="https://a.com/", host="a.com")


def test_only_auditors_and_the_centre_enter_sites(actors, units):
    for name in ("unit_head", "region_head", "ppid", "admin", "contributor"):
        with pytest.raises(NotAllowed):
            register_site(
                actor=actors[name], unit_id=units["lapas-cilegon"].pk, address="https://lapas.go.id/"
            )


def test_a_site_at_rest_is_left_out_and_comes_back(actors, enter):
    site = enter("https://lapas.contoh.test/")
    assert not set_site_active(actor=actors["auditor"], site_id=site.pk, is_active=False).is_active
    assert set_site_active(actor=actors["auditor"], site_id=site.pk, is_active=True).is_active


def test_everybody_sees_the_sites_of_their_branch(actors, enter, django_assert_num_queries):
    enter("https://a.contoh.test/"), enter("https://b.contoh.test/", "lapas-nunukan")
    assert sites_visible_to(actors["contributor"]).count() == 1
    assert sites_visible_to(actors["auditor"]).count() == 2
    assert not sites_visible_to(actors["public"]).exists()
    with django_assert_num_queries(1):
        assert [site.unit.name for site in site_list(actors["auditor"], words="nunukan")] == [
            "Lapas Kelas IIB Nunukan"
        ]


def test_a_list_is_shown_first_and_bad_rows_are_told(actors, units):
    content = (
        b"Kunci;Alamat;Alasan\n"
        b"lapas-cilegon;lapas.contoh.go.id;\n"
        b"rutan-serang;rutan.blogspot.com;Belum pindah ke go.id\n"
        b"rutan-serang;rutan2.blogspot.com;\n"
        b"tidak-ada;https://x.go.id/;\n"
        b"lapas-cilegon;https://lapas.contoh.go.id/;\n"
    )
    plan = plan_import(actor=actors["auditor"], content=content)
    assert [row.address for row in plan.added] == [
        "https://lapas.contoh.go.id/",
        "https://rutan.blogspot.com/",
    ]
    assert [row.number for row in plan.bad] == [4, 5, 6] and not Site.objects.exists()
    import_sites(actor=actors["auditor"], content=content)
    again = plan_import(actor=actors["auditor"], content=content)
    assert Site.objects.count() == 2 and again.kept >= 2 and not again.added


def test_a_list_without_its_columns_says_what_to_write(actors):
    with pytest.raises(BadList, match="kunci"):
        plan_import(actor=actors["auditor"], content=b"nama,surel\na,b\n")


def test_a_list_reaches_no_further_than_the_actor(actors, units):
    plan = plan_import(actor=actors["region_head"], content=b"kunci,alamat\nlapas-cilegon,https://a.go.id/\n")
    assert not plan.added and len(plan.bad) == 1
