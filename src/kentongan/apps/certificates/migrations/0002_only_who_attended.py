"""Nobody holds a certificate of an event who was not there: the database refuses it, whoever asks."""

from django.db import migrations

GUARD = """
CREATE FUNCTION certificates_attended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.participant_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM attendance_presence AS presence WHERE presence.participant_id = NEW.participant_id
    ) THEN
        RAISE EXCEPTION 'no certificate without presence' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER certificates_attended BEFORE INSERT ON certificates_certificate
    FOR EACH ROW EXECUTE FUNCTION certificates_attended();
"""
UNDO = """
DROP TRIGGER certificates_attended ON certificates_certificate;
DROP FUNCTION certificates_attended();
"""


class Migration(migrations.Migration):
    dependencies = [("certificates", "0001_certificates"), ("attendance", "0001_presences")]
    operations = [migrations.RunSQL(GUARD, UNDO)]
