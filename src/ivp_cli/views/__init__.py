"""A value goes in, text comes out; nothing here prints."""
