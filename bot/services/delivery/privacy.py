"""What a group may read: the one outlet where numbers of people are masked, whoever composed the message.

A file goes on by the platform's handle and keeps its name, which we cannot change. So a file whose name holds a number
stays out of groups; the words say that there is one.
"""

from bot.domain.messaging.messages import Composed, Edit, Keyboard, Media, Menu, Send, Toast
from bot.domain.messaging.place import Place
from bot.domain.text import markup
from bot.domain.text.privacy import holds_number, masked
from bot.phrases import say


def shown(message: Composed, chat: int) -> Composed:
    """`message` as it may go to this chat; what one person reads alone is left as it is."""
    if not Place(chat).group or isinstance(message, Menu):
        return message
    if isinstance(message, Toast):
        return message.model_copy(update={"text": masked(message.text)})
    if isinstance(message, Edit):
        return message.model_copy(update=_words(message.marked, message.buttons))
    files = tuple(media for media in message.media if not _tells(media))
    return message.model_copy(
        update={
            **_words(_with_note(message, len(message.media) - len(files)), message.buttons),
            "media": files,
        }
    )


def _tells(media: Media) -> bool:
    return holds_number(media.name)


def _with_note(message: Send, left_out: int) -> str:
    note = say("file.number_in_name", count=left_out) if left_out else ""
    return "\n".join(part for part in (message.marked, note) if part)


def _words(text: str, buttons: Keyboard) -> dict[str, object]:
    """The parts of a message that hold words; where emphasis stands changes with them."""
    plain, marks = markup.parsed(masked(text))
    return {
        "text": plain,
        "marks": marks,
        "buttons": tuple(
            tuple(button.model_copy(update={"text": masked(button.text)}) for button in row)
            for row in buttons
        ),
    }
