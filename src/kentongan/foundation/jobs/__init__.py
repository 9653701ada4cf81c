"""Work that is done after the click: deferred with the write, run again after a crash, never lost unseen."""
