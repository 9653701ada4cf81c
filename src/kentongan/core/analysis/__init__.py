"""What a document says and where its words come from: pure functions from text or bytes to dataclasses."""
