"""The newsroom's rooms: what stands around the filing of stories."""
