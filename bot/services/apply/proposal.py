"""A change that somebody is about to make: what it would do, and doing it once they have seen that and said yes."""

from dataclasses import dataclass

from bot.config import Config, ConfigError
from bot.config.differences import differences, patch
from bot.config.shared_ladders import with_shared_ladders
from bot.services import edits
from bot.services.apply.change import Change
from bot.services.apply.in_force import in_force, version_of
from bot.services.apply.sections import apply
from bot.services.apply.trial import try_out
from bot.services.refusals import Refused
from storage.queries import apply as stored_apply
from storage.queries import edits as stored_edits
from storage.tables import Account, SettingsEdit
from storage.work import Work

MOST = 3  # mistakes that are named at once


@dataclass(frozen=True)
class Proposal:
    """What a change would do. `version` is of what is in force now: it is confirmed against that.

    `changes`: a line for each setting that would be otherwise. `planned`: a line for each round and shift ahead that
    would be. `reminders`: who is reminded when on the first day on which that changes; `messages`: for whom it makes
    more or fewer messages in the next seven days.
    """

    version: int
    changes: tuple[str, ...]
    planned: tuple[str, ...]
    reminders: tuple[str, ...]
    messages: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """All of it, the settings first."""
        return (*self.changes, *self.planned, *self.reminders, *self.messages)


def propose(work: Work, after: Config) -> Proposal:
    """What would come of it. Done within a savepoint that keeps nothing, and looked at, so it is what it would do.

    Raises `Refused` where what would be in force makes no sense, by the checks of the file.
    """
    after = must_make_sense(in_force(work), after)
    written: list[str] = []

    def act(trial: Work) -> str:
        written.extend(change.text for change in apply(trial, after))
        return ""

    found = try_out(work, act)
    return Proposal(
        version=found.version,
        changes=tuple(written),
        planned=found.planned,
        reminders=found.reminders,
        messages=found.messages,
    )


def carry_out(
    work: Work, after: Config, version: int, by: Account, undoes: SettingsEdit | None = None
) -> tuple[Change, ...]:
    """Writes it in the name of `by`, and returns what was written.

    `version`: that of the `Proposal` they have seen. Raises `Refused` where something else is in force by now. For a
    day they can take it back (`bot.services.apply.undo`); `undoes` is the change that this one takes back.
    """
    found = in_force(work)
    if version_of(found) != version:
        last = stored_apply.last_change(work)
        raise Refused(
            "refuse.changed_meanwhile",
            who=last.actor if last else "",
            what=(last.after or last.before) if last else "",
        )
    after = must_make_sense(found, after)
    written = apply(work, after, by, before=found)
    _keep(work, found, after, by, [change.text for change in written], undoes)
    return written


def _keep(
    work: Work,
    before: Config,
    after: Config,
    by: Account,
    said: list[str],
    undoes: SettingsEdit | None,
) -> None:
    """What was changed, for as long as it may be taken back."""
    stored_apply.forget_edits(work, work.now - edits.KEPT)
    found = [one.model_dump(mode="json") for one in differences(before, after)]
    if not found:
        return
    work.session.add(
        SettingsEdit(
            bot_id=work.bot_id,
            account_id=by.id,
            at=work.now,
            differences=found,
            said=said,
            undoes=undoes.id if undoes else None,
            recorded=stored_edits.newest_of_record(work),
        )
    )
    work.session.flush()


def must_make_sense(before: Config, after: Config) -> Config:
    """`after` as it would be read from a file; raises `Refused` with what is wrong. What was wrong before already keeps
    nobody from changing the rest."""
    after = with_shared_ladders(before, after)
    try:
        return patch(after, ())
    except ConfigError as error:
        known = _mistakes(before)
        new = [one.message for one in error.problems if one.message not in known]
        if new:
            raise Refused("refuse.no_sense", why="；".join(new[:MOST])) from None
        return after


def _mistakes(config: Config) -> frozenset[str]:
    try:
        patch(config, ())
    except ConfigError as error:
        return frozenset(one.message for one in error.problems)
    return frozenset()
