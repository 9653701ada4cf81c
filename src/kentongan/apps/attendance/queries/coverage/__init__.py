"""Which offices came: by region, one by one, and as documents."""
