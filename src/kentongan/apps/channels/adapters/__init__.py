"""The adapters: one channel a file, no Django, no database, no other adapter."""
