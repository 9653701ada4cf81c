"""What several verbs of the newsroom stand on: the story in hand, its checks, versions, route, and who is told."""
