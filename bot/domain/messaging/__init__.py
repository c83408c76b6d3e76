"""Messages as such, whatever they are about: which kinds there are, and where they go."""
