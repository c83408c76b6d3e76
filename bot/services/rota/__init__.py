"""The rota at work: planned ahead, told, exchanged, handed over."""
