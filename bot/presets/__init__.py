"""Data that comes with the program: documents' rules as files, each with its source."""
