"""How people reach Kentongan: public site, desk, API and command line."""
