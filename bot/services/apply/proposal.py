"""Making a change of the configuration that somebody has previewed and confirmed."""

from bot.config import Config, ConfigError
from bot.config.differences import differences, patch
from bot.config.shared_ladders import with_shared_ladders
from bot.services import edits
from bot.services.apply.change import Change
from bot.services.apply.in_force import in_force, version_of
from bot.services.apply.sections import apply
from bot.services.refusals import Refused
from storage.queries import apply as stored_apply
from storage.queries import edits as stored_edits
from storage.tables import Account, SettingsEdit
from storage.work import Work

MOST = 3  # mistakes that are named


def carry_out(
    work: Work, after: Config, version: int, by: Account, undoes: SettingsEdit | None = None
) -> tuple[Change, ...]:
    """Writes `after` in the name of `by`; returns what was written. They can take it back for a day.

    `version`: of what was in force when they saw the preview (`version_of`); `undoes`: the edit that this one takes
    back. Raises `Refused` where something else is in force by now, naming who changed it, or `after` is not valid.
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
    """Stores the edit for as long as it may be taken back."""
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
    """`after` as it would be read from a file. Raises `Refused` with its mistakes, except those that `before` has, too:
    they must not keep anybody from changing the rest."""
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
