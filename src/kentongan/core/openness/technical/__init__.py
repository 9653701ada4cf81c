"""Technical checks W01 to W18, computed from pages."""
