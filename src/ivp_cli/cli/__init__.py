"""The command line: parses, calls, prints and exits. One file per command; `app.py` lists them."""
