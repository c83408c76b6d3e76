"""`pinganbao doctor`: looks at everything that must be right, says what to do about what is not, changes nothing."""

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing, closing

import typer
from sqlalchemy.exc import DatabaseError

from bot.checkup import machine, platform, recipients, schedules, staff, stored
from bot.checkup.finding import Finding, Gravity, bad, good
from bot.checkup.platform import BoundChat
from bot.cli.environment import (
    DEFAULT_CONFIG,
    ConfigPath,
    bot_id,
    database_url,
    known_calendar,
    token,
    webhook_secret,
)
from bot.cli.errors import Stop, TokenMissingError, database_sentence, explained
from bot.clock import SystemClock
from bot.config import Config, ConfigError, load
from bot.domain.time.local_time import local_day
from storage.connections import file_of
from storage.database import Database
from storage.queries import chats as stored_chats
from storage.work import Work

CLOCK = SystemClock()


def doctor(config: ConfigPath = DEFAULT_CONFIG) -> None:
    """One line for each thing looked at; status 1 where one of them is bad."""
    levels: Counter[Gravity] = Counter()
    with explained():
        for finding in findings(config):
            typer.echo(str(finding))
            levels[finding.level] += 1
    typer.echo(f"共 {levels.total()} 项：" + "　".join(f"{level} {levels[level]}" for level in Gravity))
    if levels[Gravity.BAD]:
        raise typer.Exit(1)


def findings(path: ConfigPath) -> Iterator[Finding]:
    """Everything there is to look at, as far as what was found before allows."""
    try:
        config = load(path)
    except ConfigError as error:
        yield from (bad("配置", f"{problem}") for problem in error.problems)
        return
    yield good("配置", f"{path}：{len(config.units)} 个单位，{len(config.schedules)} 个报送安排")
    today = local_day(CLOCK.now(), config.zone)
    given, trouble = _token(config)
    calendar = known_calendar(config)
    yield from schedules.asked_twice(config, calendar, today)
    yield from machine.holidays(config, calendar, today)
    yield from recipients.posts(config)
    if trouble is not None:
        yield trouble
    yield from _secret(config)
    places: list[BoundChat] = []
    yield from _stored(config, bot_id(given) if given else 0, places)
    if given:
        yield from _each(platform.look(config, given, places, CLOCK))


def _token(config: Config) -> tuple[str | None, Finding | None]:
    try:
        return token(config), None
    except TokenMissingError:
        return None, bad("令牌", "没有。请设置环境变量 PINGANBAO_TOKEN，或者在配置 [bot] 里写 token_file。")
    except Stop as error:
        return None, bad("令牌", str(error))


def _secret(config: Config) -> Iterator[Finding]:
    try:
        if webhook_secret(config) is not None:
            yield good("推送密钥", "只有自己能读")
    except Stop as error:
        yield bad("推送密钥", str(error))


def _stored(config: Config, number: int, places: list[BoundChat]) -> Iterator[Finding]:
    """What the database says; `places` is filled with what the platform is to be asked about."""
    try:
        url = database_url(config)
    except Stop as error:
        yield bad("数据库", str(error))
        return
    if (file := file_of(url)) is not None:
        yield machine.disk(next(folder for folder in file.absolute().parents if folder.exists()))
    if (missing := stored.missing(url)) is not None:
        yield missing
        return
    with closing(Database(url, number)) as database:
        try:
            yield (version := stored.version(database))
            if version.level is Gravity.GOOD:
                yield from stored.sound(database)
                yield from _inside(database, number, config, places)
        except DatabaseError as error:
            yield bad("数据库", database_sentence(str(error)))


def _inside(database: Database, number: int, config: Config, places: list[BoundChat]) -> Iterator[Finding]:
    if not number:
        return  # without a token nobody knows whose rows to look at
    with database.looking() as session:
        work = Work(session, number, CLOCK.now())
        places += [BoundChat(binding.name, binding.chat_id) for binding in stored_chats.bindings(work)]
        yield from stored.applied(work, config)
        yield from staff.staff(work, config)
        yield from recipients.people(work, config)
        yield stored.serving(work)
        yield from stored.unanswered(work)
        yield from stored.put_back(work)


def _each(found: AsyncGenerator[Finding, None]) -> list[Finding]:
    async def collected() -> list[Finding]:
        async with aclosing(found) as opened:
            return [finding async for finding in opened]

    return asyncio.run(collected())
