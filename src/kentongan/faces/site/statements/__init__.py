"""Case pages, subscriptions and approvals by link."""
