"""Where messengers call, and the stories of earlier sites."""
