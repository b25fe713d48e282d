"""Linking: which person, country, body, office or place a mention means at a date."""
