"""`ivp`: integrale veiligheidsplannen as code."""

__version__ = "0.1.0"
