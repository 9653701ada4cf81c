"""The demo nation: invented stories of real offices, and invented outlets that pick them up."""
