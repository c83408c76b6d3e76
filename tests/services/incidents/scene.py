"""What people do with incidents, each act a transaction of its own; for tests without messages."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlmodel import col, select

from bot.domain.messaging.messages import Media
from bot.domain.rights import Scope
from bot.domain.terms import Level, Stage
from bot.domain.time.days import Calendar
from bot.phrases import say
from bot.services import beat
from bot.services.incidents import Opening, open_incident, reports, response, severity
from bot.services.refusals import Refused
from bot.services.utterance import Said
from handlers import follow_ups
from storage.database import Database
from storage.queries import members as stored_members
from storage.queries import units as stored_units
from storage.tables import Account, Incident, IncidentCall, IncidentEvent, Outbox
from storage.work import Work
from tests.services.incidents.conftest import BOT_ID, NOW, PEOPLE


class CrashError(Exception):
    """The process died before the commit."""


class Scene:
    """Acts at `now`; with `crash` set the next act is rolled back, as if the process had been killed."""

    def __init__(self, database: Database) -> None:
        self.database, self.now, self.crash = database, NOW, False

    def act(self, what: str, *values: object) -> object:
        try:
            with self.database.transaction() as session:
                answer = self._answer(Work(session, BOT_ID, self.now), what, *values)
                if self.crash:
                    self.crash = False
                    raise CrashError
                return answer
        except CrashError:
            return None

    def _answer(self, work: Work, what: str, *values: object) -> object:
        """What came of it; the sentence of a refusal."""
        try:
            return getattr(self, f"_{what}")(work, *values)
        except Refused as no:
            return say(no.key, **no.values)

    def passes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)
        self.act("beat")

    def _beat(self, work: Work) -> None:
        beat.tick(work, Calendar(), 6)

    def _open(
        self, work: Work, what: str = "后山着火", drill: bool = False, media: tuple[Media, ...] = ()
    ) -> None:
        unit = stored_units.unit_named(work, "东沟村")
        assert unit is not None
        opening = Opening(unit_id=unit.id, what=what, chat_id=10, sent_at=work.now, drill=drill, media=media)
        open_incident(work, self._account(work, "信息员"), opening)

    def _take(self, work: Work, name: str, number: int = 1) -> str | None:
        incident = self._incident(work, number)
        if incident is None:
            return "none"
        account = self._account(work, name)
        response.take(work, incident, account, self._scope(work, account), incident.taken)
        return None

    def _still(self, work: Work, name: str, number: int = 1) -> None:
        if (incident := self._incident(work, number)) is not None:
            response.still(work, incident, self._account(work, name))

    def _follow(self, work: Work, text: str, stage: Stage = Stage.FOLLOW_UP, number: int = 1) -> str | None:
        incident = self._incident(work, number)
        account = self._account(work, "信息员")
        said = Said(account, 10, None, None, work.now, text)
        if incident is None:
            return None
        found = reports.report(work, said, self._scope(work, account), incident, stage, text)
        return follow_ups.outcome(incident, found)

    def _close(self, work: Work, name: str, number: int = 1) -> None:
        incident = self._incident(work, number)
        account = self._account(work, name)
        if incident is not None:
            response.close(work, incident, account, self._scope(work, account))

    def _grade(self, work: Work, name: str, level: int, number: int = 1) -> Level | None:
        incident = self._incident(work, number)
        account = self._account(work, name)
        return (
            severity.grade(work, incident, account, self._scope(work, account), level) if incident else None
        )

    def _incident(self, work: Work, number: int) -> Incident | None:
        return work.session.get(Incident, number)

    def _account(self, work: Work, name: str) -> Account:
        account = stored_members.find_account(work, PEOPLE[name])
        assert account is not None
        return account

    def _scope(self, work: Work, account: Account) -> Scope:
        return stored_members.scope_of(work, account)

    # -- what is there

    def incidents(self) -> Sequence[Incident]:
        with self.database.transaction() as session:
            return session.exec(select(Incident).order_by(col(Incident.id))).all()

    def calls(self, since: datetime | None = None) -> Sequence[IncidentCall]:
        with self.database.transaction() as session:
            query = select(IncidentCall).where(IncidentCall.at >= (since or NOW))
            return session.exec(query.order_by(col(IncidentCall.id))).all()

    def timeline(self) -> list[str]:
        with self.database.transaction() as session:
            return [row.what for row in session.exec(select(IncidentEvent).order_by(col(IncidentEvent.id)))]

    def queued(self, chat_id: int) -> list[Outbox]:
        with self.database.transaction() as session:
            query = select(Outbox).where(Outbox.chat_id == chat_id)
            return list(session.exec(query.order_by(col(Outbox.id))))
