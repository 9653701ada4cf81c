"""What a slip may hold and how it is proven, without any table."""
