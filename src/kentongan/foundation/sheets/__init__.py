"""Tables that people make in spreadsheets: read with distrust, written so that they do no harm."""
