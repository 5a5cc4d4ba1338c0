"""What `ivp check` found, for programs: one module a format, each a function from a `Report` to text."""
