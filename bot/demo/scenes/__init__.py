"""What people do in the play, one module a theme; each ends in its `SCENES` with their times."""
