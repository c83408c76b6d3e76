"""A turn: the transaction in which the sender writes down the outcome of sends and claims what may be sent next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import structlog

from bot.domain.text.display import failure
from bot.runtime.dispatcher import Dispatcher
from bot.runtime.outbox_transactions import OutboxTransactions
from bot.runtime.piggyback import PiggybackJob, PiggybackQueue, finish
from bot.services.delivery import claim, settle
from bot.services.delivery.claim import Room, Taken
from bot.services.delivery.settle import Ended
from storage.database import AWAY
from storage.session import Session
from storage.work import Tally, Work

T = TypeVar("T")
log = structlog.get_logger()


class _TurnError(Exception):
    """The turn failed, and not the job in whose transaction it was."""


@dataclass(frozen=True)
class Turn:
    """`ended`: outcomes to write down; `room`: how much may be claimed."""

    ended: Mapping[int, Ended]
    room: Room


class TurnRunner:
    """Runs turns, alone or in the transaction of a job. One that fails is repeated in smaller parts."""

    def __init__(self, outbox: OutboxTransactions, dispatcher: Dispatcher, piggyback: PiggybackQueue) -> None:
        self._outbox, self._dispatcher, self._piggyback = outbox, dispatcher, piggyback

    async def run(self, turn: Turn) -> Taken:
        """Raises what `storage.database.AWAY` names while the database is away."""
        try:
            taken = await self._outbox.run(self._job(turn))
        except AWAY:
            raise
        except Exception:
            log.exception("a turn cannot be made as a whole", settling=list(turn.ended))
            return await self._run_in_parts(turn)
        self._dispatcher.forget(turn.ended)
        return taken

    async def run_with(self, job: Callable[[Session], T], turn: Turn) -> tuple[T, Taken]:
        """If the turn or a piggybacked job fails, `job` is run without them. Raises what `job` raises."""
        jobs = self._piggyback.take_all()
        results: Sequence[Any] = ()
        try:
            done, results, taken = await self._run_together(job, jobs, turn)
        except _TurnError as error:
            log.error("a turn failed within the transaction of a job", exc_info=error.__cause__)
        except Exception as error:
            if not jobs:
                raise
            log.warning("done again without the piggybacked jobs", error=type(error).__name__)
        else:
            self._dispatcher.forget(turn.ended)
            return done, taken
        finally:
            finish(jobs, results)
        return await self._outbox.database.run(job), Taken([], more=True)

    async def settle_one_by_one(self, ended: Mapping[int, Ended]) -> None:
        """One that cannot be written down is given up."""
        for outbox_id, came in ended.items():
            one = {outbox_id: came}
            try:
                await self._outbox.run(lambda work, one=one: settle.settle(work, one))  # type: ignore[misc]
            except AWAY:
                raise
            except Exception as error:
                log.exception("what came of a message cannot be written", outbox=outbox_id)
                await self._give_up(outbox_id, f"{came.sent.outcome}; {failure(error)}")
            self._dispatcher.forget(one)

    def _job(self, turn: Turn) -> Callable[[Work], Taken]:
        busy = self._dispatcher.busy_chats()

        def settle_and_claim(work: Work) -> Taken:
            settle.settle(work, turn.ended)
            return claim.claim(work, busy, turn.room)

        return settle_and_claim

    async def _run_together(
        self, job: Callable[[Session], T], jobs: Sequence[PiggybackJob], turn: Turn
    ) -> tuple[T, Sequence[Any], Taken]:
        settle_and_claim = self._job(turn)

        def all_of_it(session: Session) -> tuple[T, Sequence[Any], Taken, Tally]:
            done, results = job(session), [one.job(session) for one in jobs]
            work = self._outbox.work(session)
            try:
                return done, results, settle_and_claim(work), work.did
            except AWAY:
                raise
            except Exception as error:
                raise _TurnError from error

        done, results, taken, did = await self._outbox.database.run(all_of_it)
        self._outbox.count_uncertain(did)
        return done, results, taken

    async def _run_in_parts(self, turn: Turn) -> Taken:
        """One message that cannot be written down or composed must not keep others from it."""
        if turn.ended:
            await self.settle_one_by_one(turn.ended)
            return Taken([], more=True)
        busy = self._dispatcher.busy_chats()
        return await self._outbox.run(lambda work: claim.claim_first(work, busy, turn.room))

    async def _give_up(self, outbox_id: int, why: str) -> None:
        await self._outbox.run(lambda work: settle.give_up(work, outbox_id, why))
