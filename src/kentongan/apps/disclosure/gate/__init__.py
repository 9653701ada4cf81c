"""All reasons why an entry may not be published or a test not be decided."""
