"""A day and a time by the newsroom's clock, typed at the desk: read, asked about, and said in a sentence."""
