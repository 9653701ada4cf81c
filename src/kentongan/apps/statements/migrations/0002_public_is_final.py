"""The database keeps drills away from the public page, and keeps what was said as it was said."""

from django.db import migrations

GUARD = """
CREATE FUNCTION statements_no_drill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT is_drill FROM crisis_case WHERE id = NEW.case_id) THEN
        RAISE EXCEPTION 'A drill stays inside' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION statements_only_drill() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT (SELECT is_drill FROM crisis_case WHERE id = NEW.case_id) THEN
        RAISE EXCEPTION 'Only a drill belongs here' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE FUNCTION statements_are_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'What was said is final: % refused', TG_OP USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER statements_no_drill BEFORE INSERT ON statements_publicupdate
    FOR EACH ROW EXECUTE FUNCTION statements_no_drill();
CREATE TRIGGER statements_are_final BEFORE UPDATE OR DELETE ON statements_publicupdate
    FOR EACH ROW EXECUTE FUNCTION statements_are_final();
CREATE TRIGGER statements_only_drill BEFORE INSERT ON statements_drillupdate
    FOR EACH ROW EXECUTE FUNCTION statements_only_drill();
"""

UNGUARD = """
DROP TRIGGER statements_only_drill ON statements_drillupdate;
DROP TRIGGER statements_are_final ON statements_publicupdate;
DROP TRIGGER statements_no_drill ON statements_publicupdate;
DROP FUNCTION statements_are_final();
DROP FUNCTION statements_only_drill();
DROP FUNCTION statements_no_drill();
"""


class Migration(migrations.Migration):
    dependencies = [("statements", "0001_statements"), ("crisis", "0001_cases")]
    operations = [migrations.RunSQL(GUARD, UNGUARD)]
