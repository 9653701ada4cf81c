"""The database chains the trail at commit and refuses later changes.

The chain is made by a deferred trigger, so that a long transaction holds the lock of the chain only while it commits;
doing it at the insert would make every audited write wait for every other.
"""

from django.db import migrations

CHAIN = """
CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    last record;
BEGIN
    PERFORM pg_advisory_xact_lock(712030401);
    SELECT place, hash INTO last FROM audit_auditentry WHERE place IS NOT NULL ORDER BY place DESC LIMIT 1;
    UPDATE audit_auditentry SET
        place = coalesce(last.place, 0) + 1,
        previous_hash = coalesce(last.hash, repeat('0', 64)),
        hash = encode(sha256(convert_to(coalesce(last.hash, repeat('0', 64)) || body, 'UTF8')), 'hex')
    WHERE id = NEW.id;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER audit_chain AFTER INSERT ON audit_auditentry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_chain();

CREATE FUNCTION audit_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.place IS NULL AND NEW.body = OLD.body AND NEW.id = OLD.id THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The audit trail is final: % refused', TG_OP;
END $$;

CREATE TRIGGER audit_is_final BEFORE UPDATE OR DELETE ON audit_auditentry
    FOR EACH ROW EXECUTE FUNCTION audit_is_final();
"""

UNCHAIN = """
DROP TRIGGER audit_is_final ON audit_auditentry;
DROP TRIGGER audit_chain ON audit_auditentry;
DROP FUNCTION audit_is_final();
DROP FUNCTION audit_chain();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_entries")]
    operations = [migrations.RunSQL(CHAIN, UNCHAIN)]
