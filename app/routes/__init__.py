"""HTTP routes, one noun a file; none of them reads text."""
