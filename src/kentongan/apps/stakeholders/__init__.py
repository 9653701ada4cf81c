"""Those we deal with: outlets first."""
