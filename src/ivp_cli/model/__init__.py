"""The plan language: what a safety plan can say, as frozen and strict classes without any I/O."""
