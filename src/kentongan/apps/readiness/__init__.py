"""What is practised and learned: drills, situation reports, after-action reviews, playbook changes."""
