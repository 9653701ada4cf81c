"""Evidence is only ever added: the database refuses every later change of a capture."""

from django.db import migrations

GUARD = """
CREATE FUNCTION capture_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Captured evidence is final: % refused', TG_OP;
END $$;

CREATE TRIGGER capture_is_final BEFORE UPDATE OR DELETE ON clarifications_capture
    FOR EACH ROW EXECUTE FUNCTION capture_is_final();
"""
UNGUARD = """
DROP TRIGGER capture_is_final ON clarifications_capture;
DROP FUNCTION capture_is_final();
"""


class Migration(migrations.Migration):
    dependencies = [("clarifications", "0001_claims_and_remedies")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
