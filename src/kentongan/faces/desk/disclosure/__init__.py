"""The registers of public and exempted information at the desk."""
