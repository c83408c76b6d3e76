"""The figures in Prometheus' text form: what this process counted, and what the database says of each bot."""

from collections.abc import Iterable, Iterator, Sequence

from prometheus_client import REGISTRY, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.metrics import Link, Vitals
from bot.web.health import HealthFacts

Seen = tuple[Vitals, HealthFacts | None]


def exposed(seen: Sequence[Seen]) -> bytes:
    """All figures; those of a database that does not answer are left out, and that it does not is one of them."""
    now = CollectorRegistry()
    now.register(Gauges(seen))
    return generate_latest(REGISTRY) + generate_latest(now)


class Gauges(Collector):
    """Gauges as they stand at one instant."""

    def __init__(self, seen: Sequence[Seen]) -> None:
        self._seen = seen

    def collect(self) -> Iterable[Metric]:
        yield _flag(
            "pinganbao_database_up",
            "Does the database answer?",
            [(vitals, reading is not None) for vitals, reading in self._seen],
        )
        yield _flag(
            "pinganbao_platform_up",
            "Did the platform answer when last asked?",
            [(vitals, vitals.link is Link.UP) for vitals, _ in self._seen if vitals.link is not Link.UNKNOWN],
        )
        yield _flag(
            "pinganbao_lease_held",
            "Is this the process that sends and beats for the bot?",
            [(vitals, vitals.lease) for vitals, _ in self._seen],
        )
        yield from _from_database([(str(v.bot_id), reading) for v, reading in self._seen if reading])


def _flag(name: str, help_text: str, values: Iterable[tuple[Vitals, bool]]) -> Metric:
    family = GaugeMetricFamily(name, help_text, labels=["bot"])
    for vitals, value in values:
        family.add_metric([str(vitals.bot_id)], float(value))
    return family


def _from_database(readings: Sequence[tuple[str, HealthFacts]]) -> Iterator[Metric]:
    lag = GaugeMetricFamily(
        "pinganbao_heartbeat_lag_seconds", "Since the last beat, whichever process beats.", labels=["bot"]
    )
    depth = GaugeMetricFamily("pinganbao_outbox_waiting", "Messages not sent yet.", labels=["bot", "lane"])
    oldest = GaugeMetricFamily(
        "pinganbao_outbox_oldest_seconds",
        "How long the oldest message has been waiting that could go; 0 where none is.",
        labels=["bot", "lane"],
    )
    for bot, reading in readings:
        if reading.lag is not None:
            lag.add_metric([bot], reading.lag.total_seconds())
        for lane, waiting in reading.waiting.items():
            age = (reading.now - waiting.since).total_seconds() if waiting.since else 0.0
            depth.add_metric([bot, lane.name.lower()], waiting.count)
            oldest.add_metric([bot, lane.name.lower()], age)
    return iter((lag, depth, oldest))
