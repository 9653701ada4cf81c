"""The editing room: remarks, suggestions, queues, and what becomes national."""
