"""What no code may break: exempted lines come from tests that ruled so, and histories are only added to."""

from django.db import migrations

PROVEN = """
ALTER TABLE disclosure_exemptedentry ADD CONSTRAINT exempted_only_by_a_decided_test
FOREIGN KEY (test_id, decision) REFERENCES disclosure_consequencetest (id, decision)
DEFERRABLE INITIALLY IMMEDIATE;
"""
UNPROVEN = "ALTER TABLE disclosure_exemptedentry DROP CONSTRAINT exempted_only_by_a_decided_test;"
ONLY_ADDED = """
CREATE FUNCTION disclosure_only_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the history of a register is only added to'; END $$;
CREATE TRIGGER entry_version_only_added BEFORE UPDATE ON disclosure_entryversion
FOR EACH ROW EXECUTE FUNCTION disclosure_only_added();
CREATE TRIGGER weighing_step_only_added BEFORE UPDATE ON disclosure_weighingstep
FOR EACH ROW EXECUTE FUNCTION disclosure_only_added();
"""
CHANGED_AGAIN = """
DROP TRIGGER entry_version_only_added ON disclosure_entryversion;
DROP TRIGGER weighing_step_only_added ON disclosure_weighingstep;
DROP FUNCTION disclosure_only_added();
"""


class Migration(migrations.Migration):
    dependencies = [("disclosure", "0001_registers")]
    operations = [migrations.RunSQL(PROVEN, UNPROVEN), migrations.RunSQL(ONLY_ADDED, CHANGED_AGAIN)]
