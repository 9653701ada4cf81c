"""A deadline never moves without a reason on record: the database refuses it, whoever asks."""

from django.db import migrations

# Row by row, each with one look into a unique index: a statement-level check over transition tables has no statistics,
# and its cached plan turned a sweep of thousands quadratic.
GUARD = """
CREATE FUNCTION openness_deadline_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.rule_key, OLD.event_at, OLD.event_on, OLD.zone, OLD.closes, OLD.shifts, OLD.request_id, OLD.owner)
       IS DISTINCT FROM
       (NEW.rule_key, NEW.event_at, NEW.event_on, NEW.zone, NEW.closes, NEW.shifts, NEW.request_id, NEW.owner)
    THEN
        RAISE EXCEPTION 'the event of a deadline never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.due, OLD.due_at, OLD.moves) IS DISTINCT FROM (NEW.due, NEW.due_at, NEW.moves)
       AND (NEW.moves <> OLD.moves + 1 OR NOT EXISTS (
           SELECT 1 FROM openness_deadlinemove AS move
           WHERE move.deadline_id = NEW.id AND move.number = NEW.moves
             AND move.old_due = OLD.due AND move.new_due = NEW.due
       ))
    THEN
        RAISE EXCEPTION 'a deadline moves only with its reason on record' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER openness_deadline_guard BEFORE UPDATE ON openness_deadline
    FOR EACH ROW EXECUTE FUNCTION openness_deadline_guard();

CREATE FUNCTION openness_deadline_new() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.moves <> 0 THEN
        RAISE EXCEPTION 'a new deadline has not moved yet' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER openness_deadline_new BEFORE INSERT ON openness_deadline
    FOR EACH ROW EXECUTE FUNCTION openness_deadline_new();

CREATE FUNCTION openness_move_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'moves of deadlines are only added' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER openness_move_stays BEFORE UPDATE ON openness_deadlinemove
    FOR EACH STATEMENT EXECUTE FUNCTION openness_move_stays();
"""
UNDO = """
DROP TRIGGER openness_move_stays ON openness_deadlinemove;
DROP FUNCTION openness_move_stays();
DROP TRIGGER openness_deadline_new ON openness_deadline;
DROP FUNCTION openness_deadline_new();
DROP TRIGGER openness_deadline_guard ON openness_deadline;
DROP FUNCTION openness_deadline_guard();
"""


class Migration(migrations.Migration):
    dependencies = [("openness", "0001_requests")]
    operations = [migrations.RunSQL(GUARD, UNDO)]
