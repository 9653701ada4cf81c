"""What the demo nation keeps in each room, made by the services."""
