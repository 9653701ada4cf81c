"""What several services of the agenda stand on."""
