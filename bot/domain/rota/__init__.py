"""The rota as rules: whose turn it is, when shifts begin and end, what a sheet says, where there are gaps."""
