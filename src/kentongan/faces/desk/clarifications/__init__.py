"""Claims, answers and rights of reply at the desk."""
