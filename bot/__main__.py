"""`python -m bot` is the command `pinganbao`."""

from bot.cli import app

app(prog_name="pinganbao")
