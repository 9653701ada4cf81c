"""The standard at the desk: profiles, waivers, and what each rule brings."""
