"""`pinganbao intake`: takes what the platform pushes; any number of these may run."""

from bot.app import ProcessPart
from bot.cli import run
from bot.cli.run import ClockUrl, ConfigPaths, Debug, Manner, WebAddress


def intake(
    config: ConfigPaths = None, web: WebAddress = None, debug: Debug = False, clock: ClockUrl = None
) -> None:
    """Takes what the platform pushes; any number of these may run."""
    run.serve(config, Manner(ProcessPart.INTAKE, web, debug, clock))
