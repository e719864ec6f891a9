"""The report vault: what statements answer stays readable, whatever becomes of it at its publisher."""
