"""A statement, and what stands around it, in the forms that leave the house."""
