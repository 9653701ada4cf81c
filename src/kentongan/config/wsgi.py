"""The door for the web server."""

import os

from django.core.wsgi import get_wsgi_application

from kentongan.config.whole_bodies import with_whole_bodies

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.prod")
application = with_whole_bodies(get_wsgi_application())
