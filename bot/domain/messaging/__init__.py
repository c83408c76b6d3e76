"""Messages as such, whatever they are about: their kinds, where they go, the buttons under them."""
