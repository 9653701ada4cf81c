"""Work on a photo: seeking faces, marking, deciding, drawing what may leave."""
