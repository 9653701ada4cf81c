"""0001_editing_room"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("newsroom", "0010_waivers"),
        ("programmes", "0002_call_reminders"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Merge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="pesan kepada penulis")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="digabung")),
                ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="dibatalkan")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "gabungan",
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "was",
                    models.CharField(
                        choices=[
                            ("draft", "draf"),
                            ("in_review", "sedang ditinjau"),
                            ("returned", "dikembalikan"),
                            ("approved", "disetujui"),
                            ("published", "terbit"),
                            ("withdrawn", "ditarik"),
                            ("unpublished", "diturunkan"),
                        ],
                        max_length=12,
                        verbose_name="sebelumnya",
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="versi")),
                ("stands", models.BooleanField(default=True, verbose_name="berlaku")),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contributions",
                        to="editing.merge",
                    ),
                ),
            ],
            options={
                "verbose_name": "sumbangan",
            },
        ),
        migrations.CreateModel(
            name="Pick",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveSmallIntegerField(verbose_name="urutan")),
                ("until", models.DateField(verbose_name="sampai")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="dipilih")),
                ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="diturunkan")),
                (
                    "chosen_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "removed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
            ],
            options={
                "verbose_name": "pilihan nasional",
            },
        ),
        migrations.CreateModel(
            name="Presence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "doing",
                    models.CharField(
                        choices=[("read", "membaca"), ("edit", "menyunting"), ("review", "meninjau")],
                        max_length=8,
                        verbose_name="sedang",
                    ),
                ),
                ("seen_at", models.DateTimeField(verbose_name="terlihat")),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "kehadiran di berita",
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=16, verbose_name="bagian")),
                ("start", models.PositiveIntegerField(default=0, verbose_name="awal")),
                ("end", models.PositiveIntegerField(default=0, verbose_name="akhir")),
                ("excerpt", models.TextField(blank=True, verbose_name="kata yang dimaksud")),
                ("before", models.CharField(blank=True, max_length=32)),
                ("after", models.CharField(blank=True, max_length=32)),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("words", models.TextField(verbose_name="catatan")),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="selesai")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="newsroom.storyversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "catatan redaksi",
            },
        ),
        migrations.CreateModel(
            name="Reply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.TextField(verbose_name="balasan")),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "remark",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="editing.remark",
                    ),
                ),
            ],
            options={
                "verbose_name": "balasan",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                (
                    "officer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "putusan borongan",
            },
        ),
        migrations.CreateModel(
            name="RoundItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(verbose_name="versi")),
                (
                    "verdict",
                    models.CharField(
                        choices=[("approve", "setuju"), ("return", "kembalikan"), ("skip", "lewati")],
                        max_length=8,
                        verbose_name="putusan",
                    ),
                ),
                ("is_done", models.BooleanField(verbose_name="terlaksana")),
                ("words", models.TextField(blank=True, verbose_name="alasan")),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="items", to="editing.round"
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
            ],
            options={
                "verbose_name": "berita dalam borongan",
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="StorySegment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "segment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="programmes.segment"
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="newsroom.story"
                    ),
                ),
            ],
            options={
                "verbose_name": "segmen berita",
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("part", models.CharField(blank=True, max_length=16, verbose_name="bagian")),
                ("start", models.PositiveIntegerField(default=0, verbose_name="awal")),
                ("end", models.PositiveIntegerField(default=0, verbose_name="akhir")),
                ("excerpt", models.TextField(blank=True, verbose_name="kata yang dimaksud")),
                ("before", models.CharField(blank=True, max_length=32)),
                ("after", models.CharField(blank=True, max_length=32)),
                ("at", models.DateTimeField(auto_now_add=True, verbose_name="waktu")),
                ("replacement", models.TextField(blank=True, verbose_name="gantinya")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="alasan")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("open", "menunggu"), ("taken", "diterima"), ("declined", "ditolak")],
                        default="open",
                        max_length=8,
                        verbose_name="putusan",
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
                (
                    "author",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "taken",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="newsroom.storyversion",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="newsroom.storyversion",
                    ),
                ),
            ],
            options={
                "verbose_name": "usul suntingan",
            },
        ),
        migrations.CreateModel(
            name="Likeness",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("percent", models.PositiveSmallIntegerField(verbose_name="kemiripan")),
                ("found_at", models.DateTimeField(auto_now_add=True, verbose_name="ditemukan")),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("open", "belum dilihat"),
                            ("merged", "digabung"),
                            ("apart", "memang berbeda"),
                        ],
                        default="open",
                        max_length=8,
                        verbose_name="putusan",
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="diputus")),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="newsroom.story"
                    ),
                ),
            ],
            options={
                "verbose_name": "dugaan peristiwa sama",
                "indexes": [
                    models.Index(
                        condition=models.Q(("outcome", "open")), fields=["-id"], name="likeness_open"
                    ),
                    models.Index(fields=["other"], name="likeness_other"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("story", "other"), name="two_stories_compared_once"),
                    models.CheckConstraint(
                        condition=models.Q(("other__lt", models.F("story"))), name="newer_story_first"
                    ),
                ],
            },
        ),
        migrations.AddIndex(
            model_name="merge",
            index=models.Index(fields=["lead", "-id"], name="merge_of_lead"),
        ),
        migrations.AddConstraint(
            model_name="contribution",
            constraint=models.UniqueConstraint(
                condition=models.Q(("stands", True)), fields=("story",), name="a_story_joins_once"
            ),
        ),
        migrations.AddIndex(
            model_name="pick",
            index=models.Index(
                condition=models.Q(("removed_at", None)), fields=["place", "id"], name="pick_standing"
            ),
        ),
        migrations.AddIndex(
            model_name="pick",
            index=models.Index(fields=["-at"], name="pick_by_day"),
        ),
        migrations.AddConstraint(
            model_name="pick",
            constraint=models.UniqueConstraint(
                condition=models.Q(("removed_at", None)), fields=("story",), name="a_story_is_chosen_once"
            ),
        ),
        migrations.AddIndex(
            model_name="presence",
            index=models.Index(fields=["seen_at"], name="presence_seen"),
        ),
        migrations.AddConstraint(
            model_name="presence",
            constraint=models.UniqueConstraint(fields=("story", "user"), name="one_presence_a_story"),
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(fields=["story", "id"], name="remark_of_story"),
        ),
        migrations.AddIndex(
            model_name="remark",
            index=models.Index(
                condition=models.Q(("settled_at__isnull", True)), fields=["story"], name="remark_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="remark_says_something"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(("end__gte", models.F("start"))), name="remark_begins_before_it_ends"
            ),
        ),
        migrations.AddConstraint(
            model_name="remark",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("settled_at", None), ("settled_by", None)),
                    models.Q(("settled_at__isnull", False), ("settled_by__isnull", False)),
                    _connector="OR",
                ),
                name="remark_is_settled_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="reply",
            constraint=models.CheckConstraint(
                condition=models.Q(("words", ""), _negated=True), name="reply_says_something"
            ),
        ),
        migrations.AddIndex(
            model_name="round",
            index=models.Index(fields=["officer", "-id"], name="round_of_officer"),
        ),
        migrations.AddConstraint(
            model_name="rounditem",
            constraint=models.UniqueConstraint(fields=("round", "story"), name="a_story_once_a_round"),
        ),
        migrations.AddIndex(
            model_name="storysegment",
            index=models.Index(fields=["story"], name="segment_of_story"),
        ),
        migrations.AddIndex(
            model_name="suggestion",
            index=models.Index(fields=["story", "id"], name="suggestion_of_story"),
        ),
        migrations.AddIndex(
            model_name="suggestion",
            index=models.Index(
                condition=models.Q(("outcome", "open")), fields=["story"], name="suggestion_open"
            ),
        ),
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("excerpt", ""), _negated=True),
                    models.Q(("replacement", models.F("excerpt")), _negated=True),
                ),
                name="suggestion_changes_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "open"), ("settled_at", None), ("settled_by", None)),
                    models.Q(
                        models.Q(("outcome", "open"), _negated=True),
                        ("settled_at__isnull", False),
                        ("settled_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="suggestion_is_settled_by_somebody",
            ),
        ),
    ]
