"""People on the rota."""
