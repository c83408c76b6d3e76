"""Several processes on one database, as on several machines."""
