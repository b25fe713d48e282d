"""The commands of `parley`, one noun a file; a file is imported only when its command is called."""
