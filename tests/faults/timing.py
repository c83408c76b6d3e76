"""Clocks: nights in which they are changed, and clocks that are simply wrong for a while."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import tomlkit
from sqlmodel import col, select

from bot.demo.program import EXAMPLE
from bot.demo.rehearsal import Rehearsal
from bot.demo.town import LEADER, PEOPLE, SCHOOL, Player
from bot.sandbox.running import running
from storage.database import Database
from storage.tables import Occurrence, Round
from tests.faults.audit import Allowance, audit
from tests.faults.ground import Act, Ground, Means, PatientSandbox, ground, morning
from tests.faults.tally import Tally
from tests.program import ForkedProgram
from tests.scenarios.conftest import found

# Nights in which clocks are changed: the zone, and the local day.
NIGHTS = (
    ("Europe/Berlin", datetime(2026, 10, 25)),  # noqa: DTZ001  (a local day)
    ("Europe/Berlin", datetime(2027, 3, 28)),  # noqa: DTZ001
    ("America/New_York", datetime(2026, 11, 1)),  # noqa: DTZ001
    ("America/New_York", datetime(2027, 3, 14)),  # noqa: DTZ001
)
STEPS = 3  # reminders to the school's reporter for one round


def ahead_and_back(means: Means) -> Tally:
    """The clock of the whole play leaps four hours ahead between two reports, and back again."""
    leap = timedelta(hours=4)
    with ground(means) as made:

        def leap_and_return(on: Ground, act: Act) -> None:
            if act.clock == "08:11":
                now = on.sandbox.now()
                on.sandbox.jump(now + leap)
                on.sandbox.settle()
                on.sandbox.jump(now)

        morning(made, before=leap_and_return)
        return audit(made, Allowance(wait=leap))


def changed_nights(means: Means) -> Tally:
    """Half past two in the night comes twice or not at all: still one round, each step once, one summary."""
    tally = Tally()
    for zone, day in NIGHTS[:1] if means.light else NIGHTS:
        tally.add(_night(means, zone, day))
    return tally


def _night(means: Means, zone: str, day: datetime) -> Tally:
    tally, folder = Tally(tries=1), means.folder / f"{zone.replace('/', '-')}-{day:%m%d}"
    folder.mkdir(parents=True)
    evening = (day - timedelta(hours=4)).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    config = _config(folder, zone)
    url = found(means.databases.migrated(), config, evening)
    with running(evening, paused=True) as address:
        sandbox, program = PatientSandbox(address), ForkedProgram(folder, address, url)
        try:
            Rehearsal(sandbox, program).introduce()
            program.start()
            for person in PEOPLE:
                sandbox.post("start", person=person.id)
            sandbox.go_to((day + timedelta(hours=14)).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC))
            said = {person.id: _texts(sandbox, person) for person in (SCHOOL, LEADER)}
        finally:
            program.kill()
            sandbox.close()
    labels = _rounds(url, day)
    _exactly(tally, labels, 2, "rounds")
    for label in labels:
        summaries = [text for text in said[LEADER.id] if text.startswith("📋") and label in text]
        _exactly(tally, summaries, 1, f"summaries of {label}")
        due = f"今天 {label.split()[-1]}"  # as a reporter is told of the round
        reminders = [text for text in said[SCHOOL.id] if text.startswith("⏰") and due in text]
        _exactly(tally, reminders, STEPS, f"reminders for {label}")
    return tally


def _exactly(tally: Tally, found_ones: list[str], wanted: int, what: str) -> None:
    if len(found_ones) < wanted:
        tally.count("lost", what, wanted - len(found_ones))
    if len(found_ones) > wanted:
        tally.count("doubled", what, len(found_ones) - wanted)


def _config(folder: Path, zone: str) -> Path:
    """The example with a round at half past two in the night and no quiet hours."""
    document = tomlkit.parse(EXAMPLE.read_text(encoding="utf-8"))
    schedule = document["schedules"][0]
    schedule["zone"], schedule["times"] = zone, ["02:30", "09:00"]
    del schedule["quiet"]
    path = folder / "night.toml"
    path.write_text(tomlkit.dumps(document), encoding="utf-8")
    return path


def _texts(sandbox: PatientSandbox, person: Player) -> list[str]:
    events = sandbox.events(kinds=("message",))
    return [str(event["text"]) for event in events if event["chat"] == person.id]


def _rounds(url: str, day: datetime) -> list[str]:
    database = Database(url)
    with database.transaction() as session:
        query = select(Round.label).where(Round.day == day.date()).order_by(col(Round.due_at))
        labels = list(session.exec(query))
        owed = session.exec(select(Occurrence.id)).all()
    database.close()
    assert owed
    return labels
