"""What the publication standard found, kept with the text it looked at."""
