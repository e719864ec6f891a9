"""The product: statements, who made them, and the reports they answer."""
