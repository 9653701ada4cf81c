"""Loading the registry that ships with the house."""

from datetime import date

import pytest

from kentongan.apps.units.models import Affiliation, Unit, UnitAlias, UnitName
from kentongan.apps.units.queries.gazetteer import offices_for_gazetteer
from kentongan.apps.units.services.registry import Loaded, load_registry
from kentongan.core.registry.offices import read_offices
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def nation() -> Loaded:
    return load_registry()


def test_registry_puts_every_office_in_its_place(nation):
    offices = read_offices()
    assert nation == Loaded(added=len(offices), changed=0, kept=0)
    units = {unit.key: unit for unit in Unit.objects.select_related("parent")}
    assert len(units) == len(offices)
    for unit in units.values():
        assert unit.path == f"{unit.parent.path if unit.parent else '/'}{unit.pk}/"
    cilegon = units["lapas-cilegon"]
    assert [units[key].pk for key in ("kemenimipas", "ditjenpas", "kanwil-banten", "lapas-cilegon")] == (
        cilegon.ancestor_ids
    )
    assert Unit.objects.filter(type="region").count() == 33
    assert cilegon.klass == "IIA" and cilegon.place == "Cilegon"
    assert units["lapas-nunukan"].time_zone == "Asia/Makassar"


def test_registry_knows_when_offices_ended_and_began(nation):
    assert Unit.objects.get(key="kemenkumham").active_to == date(2024, 10, 20)
    assert Unit.objects.get(key="kemenimipas").active_from == date(2024, 10, 21)
    rupbasan = Unit.objects.filter(type="rupbasan")
    assert rupbasan and {unit.active_to for unit in rupbasan} == {date(2025, 10, 31)}


def test_registry_loaded_again_changes_nothing(nation, django_assert_max_num_queries):
    before = list(Unit.objects.order_by("pk").values())
    entries = AuditEntry.objects.count()
    with django_assert_max_num_queries(15):
        assert load_registry() == Loaded(0, 0, 0)
    assert list(Unit.objects.order_by("pk").values()) == before
    assert AuditEntry.objects.count() == entries


def test_registry_mends_what_differs_but_not_what_people_keep(nation):
    Unit.objects.filter(key="lapas-cilegon").update(name="Lapas Salah")
    UnitAlias.objects.filter(unit__key="lapas-yogyakarta").delete()
    Unit.objects.filter(key="rutan-serang").update(name="Rutan Serang Baru", is_local=True)
    assert load_registry() == Loaded(added=0, changed=2, kept=1)
    assert Unit.objects.get(key="lapas-cilegon").name == "Lapas Kelas IIA Cilegon"
    assert UnitAlias.objects.filter(unit__key="lapas-yogyakarta", text="Lapas Wirogunan").exists()
    assert Unit.objects.get(key="rutan-serang").name == "Rutan Serang Baru"


def test_registry_moves_a_branch_back_with_all_below_it(nation):
    banten, bali = Unit.objects.get(key="kanwil-banten"), Unit.objects.get(key="kanwil-bali")
    own = Unit.objects.create(
        key="pos-cilegon", type="other", name="Pos", parent=Unit.objects.get(key="lapas-cilegon")
    )
    Unit.objects.filter(pk=own.pk).update(path=f"{own.parent.path}{own.pk}/")
    Unit.objects.filter(pk=banten.pk).update(parent=bali)
    for unit in Unit.objects.filter(path__startswith=banten.path):
        Unit.objects.filter(pk=unit.pk).update(
            path=unit.path.replace(banten.path, f"{bali.path}{banten.pk}/")
        )
    load_registry()
    own.refresh_from_db()
    assert own.path == f"{Unit.objects.get(key='lapas-cilegon').path}{own.pk}/"
    assert own.path.startswith(banten.path)


def test_registry_history_holds_former_ministry_and_names(nation):
    region = Unit.objects.get(key="kanwil-banten")
    assert {(row.parent.key, row.valid_to) for row in Affiliation.objects.filter(unit=region)} == {
        ("kemenkumham", date(2024, 10, 20)),
        ("ditjenpas", None),
    }
    assert {row.name for row in UnitName.objects.filter(unit=region)} == {
        "Kanwil Kemenkumham Banten",
        "Kanwil Ditjenpas Banten",
    }


def test_registry_leaves_as_the_offices_that_it_came_from(nation, django_assert_num_queries):
    with django_assert_num_queries(2):
        told = {office.key: office for office in offices_for_gazetteer()}
    for office in read_offices():
        same = told[office.key]
        assert sorted(same.aliases) == sorted(office.aliases)
        names = (
            "type",
            "kind",
            "klass",
            "name",
            "official_name",
            "place",
            "city",
            "province",
            "region",
            "time_zone",
        )
        for name in (*names, "label", "head_title"):
            assert getattr(same, name) == getattr(office, name), (office.key, name)


def test_registry_load_is_told_to_the_trail(nation):
    entry = AuditEntry.objects.get(verb="registry_loaded")
    assert entry.detail["added"] == nation.added
    assert entry.path == Unit.objects.get(key="kemenimipas").path
