"""First data, readable without code: the source article and the knowledge tables, with the script that builds them."""
