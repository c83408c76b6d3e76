"""Who is named as a recipient and is nobody: a post that no rota has, a person who is unknown or has not joined."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import BaseModel

from bot.checkup.finding import Finding, doubt
from bot.config import Config
from bot.domain.recipients import Recipient, Word
from bot.domain.rota.post import posts_of, shown_name
from storage.queries import people as stored_people
from storage.work import Work


def posts(config: Config) -> Iterator[Finding]:
    """Of the file alone: `post:司机` where no rota has such a post calls nobody.

    A post that one stands for is reached through it, and without any rota whoever holds the role is called.
    """
    there = [post for rota in config.rotas for post in posts_of(rota.rule.posts)]
    known = {name for post in there for name in (post.name, post.stands_for) if name}
    for one in _named(config, Word.POST):
        if config.rotas and one.name not in known:
            has = "、".join(dict.fromkeys(shown_name(post.name) for post in there))
            yield doubt(
                "通知对象",
                f"「{one}」没有哪个值班表有这个岗位，通知不到人；"
                f"值班表上有：{has}。请改写法，或者在 [[rotas]] 的 posts 里加上",
            )


def people(work: Work, config: Config) -> Iterator[Finding]:
    """`person:王强` who is known nowhere, or has not joined: who looks for them has to telephone."""
    for one in _named(config, Word.PERSON):
        person = stored_people.duty_person_named(work, one.name)
        if person is None:
            yield doubt(
                "通知对象", f"「{one}」没有这个人，或者重名分不清：通知不到。请在 [[people]] 里写清是谁"
            )
        elif person.account_id is None:
            yield doubt(
                "通知对象", f"「{one}」还没有加入，消息发不到，只会请人打电话。请发一个带姓名的邀请链接"
            )


def _named(config: Config, word: Word) -> list[Recipient]:
    """Every recipient of a sort that the configuration names anywhere, each once."""
    return [one for one in dict.fromkeys(_recipients(config)) if one.word is word]


def _recipients(value: object) -> Iterator[Recipient]:
    if isinstance(value, Recipient):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _recipients(getattr(value, name))
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from _recipients(one)
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        for one in value:
            yield from _recipients(one)
