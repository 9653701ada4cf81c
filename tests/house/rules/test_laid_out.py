"""The tables stand as the models say, however quickly they were laid out."""

import pytest
from django.apps import apps
from django.db import connection, models

OURS = [model for model in apps.get_models() if model._meta.managed and not model._meta.proxy]


@pytest.mark.django_db
def test_tables_stand_as_the_models_say():
    """Every column, index and constraint that a model names is in the database under its name."""
    missing = []
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name, column_name FROM information_schema.columns")
        columns = set(cursor.fetchall())
        cursor.execute("SELECT relname FROM pg_class UNION SELECT conname FROM pg_constraint")
        names = {row[0] for row in cursor.fetchall()}
    for model in OURS:
        table = model._meta.db_table
        missing += [
            f"{table}.{f.column}"
            for f in model._meta.local_concrete_fields
            if (table, f.column) not in columns
        ]
        wanted: list[models.Index | models.BaseConstraint] = [*model._meta.indexes, *model._meta.constraints]
        missing += [f"{table}: {one.name}" for one in wanted if one.name not in names]
    assert missing == []


@pytest.mark.django_db
def test_columns_that_point_somewhere_are_held_by_the_database():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conrelid::regclass::text, a.attname FROM pg_constraint c "
            "JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) WHERE contype = 'f'"
        )
        held = {(table.strip('"'), column) for table, column in cursor.fetchall()}
    pointing = [
        (model._meta.db_table, field.column)
        for model in OURS
        for field in model._meta.local_concrete_fields
        if field.is_relation and field.db_constraint
    ]
    assert [one for one in pointing if one not in held] == []
