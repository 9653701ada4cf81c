"""The chain of the audit trail: made by the database, proven by Python."""

import json
import threading

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from kentongan.foundation.accounts.actor import SYSTEM, Actor, Post
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.audit.models import AuditEntry

SOMEBODY = Actor(7, "Siti Contoh", (Post(Role.AUDITOR, "/1/"),))


def record(count: int = 1, **more) -> None:
    """Acts, each in a transaction of its own, as they come in life."""
    for number in range(count):
        with transaction.atomic():
            trail.record(SOMEBODY, "story_filed", f"story:{number}", path="/1/2/", **more)


def tamper(sql: str, *values: object) -> None:
    """What somebody with the rights of the database's owner can do: switch the guard off, change, switch it on."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_auditentry DISABLE TRIGGER audit_is_final")
        cursor.execute(sql, values)
        cursor.execute("ALTER TABLE audit_auditentry ENABLE TRIGGER audit_is_final")


@pytest.mark.django_db(transaction=True)
class TestChain:
    def test_entries_are_chained_when_they_commit(self):
        record(3, detail={"teks": "é–🙂", "angka": 1.5, "kosong": None})
        rows = list(AuditEntry.objects.order_by("place"))
        assert [row.place for row in rows] == [1, 2, 3]
        assert rows[0].previous_hash == trail.GENESIS
        assert [row.previous_hash for row in rows[1:]] == [row.hash for row in rows[:-1]]
        assert trail.verify() == trail.Verdict(3)

    def test_entries_of_one_transaction_keep_their_order(self):
        with transaction.atomic():
            for verb in ("a", "b", "c"):
                trail.record(SYSTEM, verb, "x:1")
        assert list(AuditEntry.objects.order_by("place").values_list("verb", flat=True)) == ["a", "b", "c"]

    def test_what_rolls_back_leaves_nothing_behind(self):
        record()
        with pytest.raises(RuntimeError), transaction.atomic():
            trail.record(SYSTEM, "gone", "x:1")
            raise RuntimeError
        record()
        assert trail.verify() == trail.Verdict(2)

    @pytest.mark.parametrize("change", [{"verb": "lain"}, {"body": "{}"}, {"hash": "0" * 64}, {"place": 9}])
    def test_the_database_refuses_changes(self, change):
        record()
        with pytest.raises(DatabaseError, match="final"), transaction.atomic():
            AuditEntry.objects.update(**change)

    def test_the_database_refuses_deletion(self):
        record()
        with pytest.raises(DatabaseError, match="final"), transaction.atomic():
            AuditEntry.objects.all().delete()
        assert AuditEntry.objects.count() == 1

    @pytest.mark.parametrize(
        ("sql", "broken_at"),
        [
            ("UPDATE audit_auditentry SET body = replace(body, 'Siti', 'Budi') WHERE place = 2", 2),
            ("UPDATE audit_auditentry SET actor_name = 'Budi' WHERE place = 2", 2),
            ("UPDATE audit_auditentry SET detail = '{\"x\": 1}' WHERE place = 3", 3),
            ("UPDATE audit_auditentry SET at = at + interval '1 second' WHERE place = 1", 1),
            ("UPDATE audit_auditentry SET path = '/9/' WHERE place = 4", 4),
            ("DELETE FROM audit_auditentry WHERE place = 2", 3),
            (
                "UPDATE audit_auditentry SET place = CASE place WHEN 2 THEN 103 ELSE 102 END WHERE place IN (2, 3)",
                4,
            ),
        ],
    )
    def test_tampering_past_the_guard_is_found_where_it_was_done(self, sql, broken_at):
        record(4)
        tamper(sql)
        verdict = trail.verify()
        assert verdict.broken_at == broken_at and verdict.reason

    def test_a_row_rewritten_with_its_own_hash_breaks_the_next(self):
        record(3)
        tamper(
            "UPDATE audit_auditentry SET body = replace(body, 'Siti', 'Budi'), actor_name = 'Budi Contoh',"
            " hash = encode(sha256(convert_to(previous_hash || replace(body, 'Siti', 'Budi'), 'UTF8')), 'hex')"
            " WHERE place = 2"
        )
        assert trail.verify().broken_at == 3

    def test_commits_at_the_same_time_make_one_chain(self):
        start, faults = threading.Barrier(6), []

        def act(worker: int) -> None:
            try:
                start.wait()
                for number in range(10):
                    with transaction.atomic():
                        trail.record(Actor(worker, f"Orang {worker}"), "saved", f"story:{number}")
            except Exception as error:
                faults.append(error)
            finally:
                connection.close()

        threads = [threading.Thread(target=act, args=(worker,)) for worker in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        assert trail.verify() == trail.Verdict(60)

    def test_a_long_transaction_does_not_hold_the_others_up(self):
        """The chain is locked while a transaction commits, not while it runs."""
        inside, done = threading.Event(), threading.Event()

        def slow() -> None:
            with transaction.atomic():
                trail.record(SYSTEM, "slow", "x:1")
                inside.set()
                done.wait(10)
            connection.close()

        thread = threading.Thread(target=slow)
        thread.start()
        assert inside.wait(10)
        record()
        assert AuditEntry.objects.filter(place__isnull=False).count() == 1
        done.set()
        thread.join()
        assert list(AuditEntry.objects.order_by("place").values_list("verb", flat=True)) == [
            "story_filed",
            "slow",
        ]
        assert trail.verify() == trail.Verdict(2)

    def test_the_command_says_what_it_found_and_ends_with_it(self, capsys):
        record(2)
        call_command("verify_audit")
        assert "utuh: 2" in capsys.readouterr().out
        tamper("UPDATE audit_auditentry SET verb = 'x' WHERE place = 1")
        with pytest.raises(SystemExit) as ended:
            call_command("verify_audit")
        assert ended.value.code == 1 and "ke-1" in capsys.readouterr().err


@pytest.mark.django_db
def test_the_sealed_body_is_the_act_itself():
    record(detail={"lama": [1, 2], "baru": "x"})
    entry = AuditEntry.objects.get()
    sealed = json.loads(entry.body)
    assert sealed["actor_name"] == "Siti Contoh" and sealed["detail"] == entry.detail


def test_the_trail_is_read_in_scope_and_the_house_by_its_inspectors(units, actors):
    for path in (
        units["lapas-cilegon"].path,
        units["lapas-nunukan"].path,
        units["kemenimipas"].path,
        "/",
        "",
    ):
        trail.record(SYSTEM, "act", "x:1", path=path)

    def seen(actor: Actor) -> set[str]:
        return set(trail.visible_to(actor).filter(verb="act").values_list("path", flat=True))

    local = Actor(9, "Auditor Banten", (Post(Role.AUDITOR, units["kanwil-banten"].path),))
    assert seen(local) == {units["lapas-cilegon"].path}
    assert seen(actors["auditor"]) == {units["lapas-cilegon"].path, units["lapas-nunukan"].path}
    assert len(seen(actors["admin"])) == 5
    for name in ("public", "contributor", "unit_head", "region_head", "central_editor", "ppid"):
        assert seen(actors[name]) == set()
