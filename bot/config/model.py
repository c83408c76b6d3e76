"""The configuration as the program reads it: checked, with defaults filled in, unchanging."""

from datetime import date, time, timedelta
from pathlib import Path

from bot.config.problems import Advice, Hint
from bot.domain.incidents.plan import IncidentPlan
from bot.domain.modes.plan import ModePlan
from bot.domain.muster import MusterPlan
from bot.domain.plans import PlanText
from bot.domain.recipients import Recipient
from bot.domain.reports.schedule import SchedulePlan
from bot.domain.retention import Terms
from bot.domain.rota.rule import Rule
from bot.domain.time.days import Calendar
from bot.domain.value import Frozen

DEFAULT_ZONE = "Asia/Shanghai"
API_URL = "https://api.telegram.org"


class Webhook(Frozen):
    """Where the platform delivers messages; without it the bot fetches them."""

    url: str
    listen: str = "127.0.0.1:8080"
    secret_file: Path | None = None


class Bot(Frozen):
    """Where the bot's token is and which server it talks to. Without a file the token is that of the environment."""

    token_file: Path | None = None
    api_url: str = API_URL
    webhook: Webhook | None = None


class DatabasePlace(Frozen):
    """A SQLite file, or the address of a PostgreSQL database without its password."""

    path: Path
    url: str | None = None


class Limits(Frozen):
    """How many reminders a person gets in a local day at most, and for how many hours an invitation holds."""

    messages_per_person_per_day: int = 6
    invite_hours: int = 72


class LocalDays(Frozen):
    """Days this place decided on otherwise than the state calendar."""

    holidays: tuple[date, ...] = ()
    workdays: tuple[date, ...] = ()


class UnitPlan(Frozen):
    """A unit by its designation (`bot.domain.unit_names`)."""

    name: str
    parent: str | None = None  # the name, never an alias
    aliases: tuple[str, ...] = ()


class ChatPlan(Frozen):
    """A chat that leaders read, under the name by which it is a recipient; which group it is, /bind says."""

    name: str
    unit: str


class ExcusePlan(Frozen):
    """A unit that owes no report on these local days, the last one included."""

    unit: str
    first: date
    last: date
    reason: str


class IncidentRule(Frozen):
    """With which clock and ladder incidents of a unit, and of those below it, open."""

    unit: str
    plan: IncidentPlan


class PersonPlan(Frozen):
    """Somebody who stands duty; under this name they are found in rotations and sheets."""

    name: str
    phone: str = ""


class RotaPlan(Frozen):
    """A rota (值班表). Times are wall clock in `zone`; a duty day lasts from `changes_at` to the next."""

    name: str
    unit: str
    zone: str = DEFAULT_ZONE
    changes_at: time
    tells_at: time  # on the day before, its people are told
    confirms_within: timedelta = timedelta(minutes=15)  # after the start; then who is silent is named
    rule: Rule


class EmergencyPlanFile(Frozen):
    """An emergency plan, whose it is, and who (as in `summary_to`) sees its board."""

    text: PlanText
    unit: str
    zone: str = DEFAULT_ZONE
    board_to: tuple[Recipient, ...] = ()


class Web(Frozen):
    """Where this process tells how it is doing, over HTTP."""

    listen: str


# What is about the machine, which no office arranges: it is read from the file alone.
MACHINE = frozenset({"bot", "database", "web", "hints"})


class Config(Frozen):
    """One file. Units are in file order; every name in it is known to exist."""

    bot: Bot = Bot()
    database: DatabasePlace = DatabasePlace(path=Path("pinganbao.db"))
    limits: Limits
    days: LocalDays
    retention: Terms = Terms()
    units: tuple[UnitPlan, ...]
    chats: tuple[ChatPlan, ...]
    schedules: tuple[SchedulePlan, ...]
    excuses: tuple[ExcusePlan, ...]
    incidents: tuple[IncidentRule, ...] = ()
    duty_people: tuple[PersonPlan, ...] = ()
    rotas: tuple[RotaPlan, ...] = ()
    musters: tuple[MusterPlan, ...] = ()
    emergency_plans: tuple[EmergencyPlanFile, ...] = ()
    modes: tuple[ModePlan, ...] = ()
    web: Web | None = None
    # What is written as it was once or will surprise, to be said to whoever checks the file.
    hints: tuple[Hint | Advice, ...] = ()

    @property
    def calendar(self) -> Calendar:
        """The state calendar with this place's own days."""
        return Calendar(frozenset(self.days.holidays), frozenset(self.days.workdays))

    @property
    def database_url(self) -> str:
        """As SQLAlchemy takes it."""
        return self.database.url or f"sqlite:///{self.database.path}"

    @property
    def zone(self) -> str:
        """The zone of the first schedule; that of the place as a whole."""
        return self.schedules[0].zone if self.schedules else DEFAULT_ZONE
