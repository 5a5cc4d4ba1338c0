"""Measures `ivp` beside its peers and beside the floors that no tool can go under."""
