"""On which ground information may be withheld, for how long, and what corrections usually weigh."""
