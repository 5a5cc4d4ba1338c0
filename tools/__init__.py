"""What `dev` runs inside its environment."""
