"""What was found, with its places in the file, for people, programs and code hosts."""
