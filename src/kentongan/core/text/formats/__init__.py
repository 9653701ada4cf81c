"""One file format each: bytes in, plain text out, within limits that hostile files cannot push."""
