"""What an office says first in a crisis: put together from facts, and checked before anybody signs."""
