"""What stands beside the stories: press lists, sources, articles, invitations, notices, keys, a dead letter."""

from django.db import connection
from django.utils import timezone

from kentongan.apps.channels.models import ChannelAccount, Recipient
from kentongan.apps.monitoring.models import Article, Mention, PickUp, Release, Source
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import uri_of
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Appointment, Unit, UnitImport
from kentongan.apps.units.queries.actors import actor_of
from kentongan.apps.units.services.importing.columns import HEADER
from kentongan.apps.units.services.importing.lists import receive_list
from kentongan.apps.units.services.inviting import invite_officer
from kentongan.apps.units.services.tokens import create_api_token
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import ApiToken, User
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.accounts.tokens import fresh_token
from kentongan.foundation.jobs.models import JobFailure
from kentongan.foundation.notices.models import Notice


def make_account(unit: Unit) -> ChannelAccount:
    """A press list of the unit with three readers, the first of them closed."""
    account = ChannelAccount.objects.create(unit=unit, channel="email", label=f"Pers {unit.city}")
    for number, name in enumerate(("redaksi", "kabar", "meja")):
        Recipient.objects.create(
            account=account,
            address=f"{name}@{unit.key}.test",
            name=name.title(),
            token=f"{account.pk * 10 + number:040x}",
            status="bounced" if number == 0 else "active",
        )
    return account


def make_source(keeper: Unit | None) -> Source:
    """A feed that the region above `keeper` looks after; the centre's own without one."""
    host = f"kabar-{keeper.key if keeper else 'pusat'}.test"
    outlet = Outlet.objects.create(domain=host, name=f"Kabar {keeper.city if keeper else 'Pusat'}")
    return Source.objects.create(
        outlet=outlet,
        keeper=keeper,
        kind="feed",
        url=f"https://{host}/umpan.xml",
        host=host,
        next_at=timezone.now(),
    )


def make_article(unit: Unit, story: Story, source: Source) -> Article:
    """An article about the unit that carries an old version of its published story."""
    release, _ = Release.objects.get_or_create(
        uri=uri_of(story.pk),
        defaults={
            "version": 2,
            "unit": unit,
            "headline": story.headline,
            "text": story.public.body,
            "url": "https://contoh.test/",
            "published_at": story.published_at,
        },
    )
    article = Article.objects.create(
        outlet=source.outlet,
        source=source,
        url=f"https://{source.host}/1",
        title=f"Panen raya di {unit.city}",
        text=story.public.body,
        content_hash=f"{unit.pk:064x}",
        kind="reprint",
    )
    PickUp.objects.create(article=article, release=release, kind="reprint", share_kept=1.0, carries_version=1)
    Mention.objects.create(article=article, unit=unit, confidence=1.0, evidence=unit.name, is_subject=True)
    return article


def make_invited(unit: Unit, by: Actor) -> Appointment:
    """Somebody who was invited to the unit and has not come in yet."""
    return invite_officer(
        actor=by,
        email=f"undangan-{unit.key}@contoh.test",
        name="Orang Undangan Contoh",
        unit_id=unit.pk,
        role=Role.CONTRIBUTOR,
        valid_from=timezone.localdate(),
    )


def make_notice(user: User, story: Story) -> Notice:
    return Notice.objects.create(
        user=user,
        text=f"Kabar untuk {user.name}.",
        url=f"/meja/berita/{story.pk}/",
        path=story.unit.path,
        needs="story.read",
    )


def make_token(user: User) -> tuple[ApiToken, str]:
    """A key for programs and its secret; for who holds no post it is one from better days."""
    actor = actor_of(user)
    if not actor.is_public:
        return create_api_token(actor=actor, label="uji")
    secret, kept = fresh_token()
    return ApiToken.objects.create(user=user, label="uji", token_hash=kept), secret


def make_import(by: Actor) -> UnitImport:
    """A list with one new unit in Banten, looked at and not applied."""
    row = ("lapas-uji", "lapas", "", "III", "Lapas Kelas III Uji", "Lembaga Pemasyarakatan Kelas III Uji", "Uji", "",
           "Kota Serang", "Banten", "WIB", "kanwil-banten", "", "", "", "")  # fmt: skip
    content = "\n".join((",".join(HEADER), ",".join(row))).encode()
    return receive_list(actor=by, content=content, file_name="daftar.csv")


def make_dead_letter() -> int:
    """The id of a job whose retries are used up."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (task_name, queue_name, args, status, attempts)"
            " VALUES ('notices.mail', 'default', '{\"notice_id\": 1}', 'failed', 8) RETURNING id"
        )
        job_id = cursor.fetchone()[0]
    JobFailure.objects.create(job_id=job_id, task="notices.mail", error="SMTP tidak menjawab", attempts=8)
    return job_id
