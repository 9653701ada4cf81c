"""Settings of the workers that these tests start: the suite's own, with a few tasks that misbehave on purpose."""

from kentongan.config.settings.test import *  # noqa: F403

PROCRASTINATE_IMPORT_PATHS = ["tests.foundation.jobs.worker_tasks"]
