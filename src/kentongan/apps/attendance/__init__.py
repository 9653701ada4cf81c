"""Who was there: marks by code, link or list, offline and once; coverage; skill before and after."""
