"""The whole nation files within minutes while its editors work: a real server, a real database, real uploads."""
