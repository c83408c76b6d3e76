"""Files that people send, one module a format, read into values without I/O of their own."""
