"""Notices are told by every desk now: their table moved to the foundation, with its keys and waiting mails."""

from django.db import migrations

_COPY = """
INSERT INTO notices_notice (id, user_id, text, url, path, needs, made_at, read_at, mailed_at)
SELECT n.id, n.user_id, n.text, n.url, u.path, 'story.read', n.made_at, n.read_at, n.mailed_at
FROM newsroom_notice n
JOIN newsroom_story s ON s.id = n.story_id
JOIN units_unit u ON u.id = s.unit_id;
SELECT setval(pg_get_serial_sequence('notices_notice', 'id'), GREATEST((SELECT max(id) FROM notices_notice), 1));
DO $$ BEGIN
  IF to_regclass('procrastinate_jobs') IS NOT NULL THEN
    UPDATE procrastinate_jobs SET task_name = 'notices.mail'
    WHERE task_name = 'newsroom.mail_notice' AND status = 'todo';
  END IF;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0006_newest_change"),
        ("notices", "0001_notices"),
    ]

    operations = [
        migrations.RunSQL(_COPY, migrations.RunSQL.noop),
        migrations.DeleteModel("Notice"),
    ]
