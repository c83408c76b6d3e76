"""`pinganbao worker`: heartbeat and sending; one works, the others stand by."""

from bot.app import ProcessPart
from bot.cli import run
from bot.cli.run import ClockUrl, ConfigPaths, Debug, Manner, WebAddress


def worker(
    config: ConfigPaths = None, web: WebAddress = None, debug: Debug = False, clock: ClockUrl = None
) -> None:
    """Heartbeat and delivery; one works, the others stand by."""
    run.serve(config, Manner(ProcessPart.WORKER, web, debug, clock))
