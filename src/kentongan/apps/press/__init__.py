"""The press desk: reporters, enquiries, lines to take, interviews, invitations, embargoed room."""
