"""Letters, reports and lists as documents: one paper, written as DOCX or PDF."""
