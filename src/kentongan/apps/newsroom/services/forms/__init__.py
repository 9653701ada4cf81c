"""Forms of story: first texts, and the templates that they begin with."""
