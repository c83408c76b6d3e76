"""The record as a file for one admin, made when it is sent: by what they may see then."""

from bot.domain.messaging.messages import LogSheet, OwnFile, Send
from bot.outputs import audit as output
from bot.phrases import say
from bot.services.audit import log
from storage.queries import members as stored_members
from storage.queries import people as stored_people
from storage.tables import Account, Outbox, Unit
from storage.work import Work

MOST_EXPORTED = 5000  # rows: more would hold up what else is to be sent
FILE_NAME = "log.xlsx"


def fill(work: Work, row: Outbox, sheet: LogSheet) -> Send | None:
    """None where whoever asked administers nothing any more."""
    account = work.session.get_one(Account, sheet.account_id)
    looked = log.seen_by(work, stored_members.scope_of(work, account))
    if looked.seen is not None and not looked.seen:
        return None
    unit = work.session.get(Unit, sheet.unit_id)
    person = stored_people.person(work, sheet.person_id)
    found = log.entries(work, log.narrowed(work, looked, unit, person), most=MOST_EXPORTED)
    key = "log.file_cut" if len(found) == MOST_EXPORTED else "log.file"
    content = output.spreadsheet(found, sheet.zone)
    return Send(text=say(key, count=len(found)), file=OwnFile(name=FILE_NAME, content=content))
