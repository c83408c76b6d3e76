"""A message that may be a report: read it, find whose it is, file it or ask. The heart of the product.

Order of cases for one message, the first that fits:

1. another photo of an album already dealt with: goes where the album went;
2. words that a question was waiting for (what happened, the correction, the reason);
3. files without words: to the matter just told, else asked about;
4. a report for another day: confirmed first;
5. units named: each gets its part, those of others are refused;
6. no unit named: the unit of the reminder that is answered, the only one served, else asked;
7. unclear: asked with two buttons, nothing recorded.

Where a part of the message could not be read, its 平安 is no longer plain: it is asked about (7).

In a group only what is plainly a report, or an answer to the bot, is taken up: the bot is no chatterbox.

`messages` takes a message along these cases, `attachments` its files, `awaited_words` the words of case 2; `filing`
files and says what came of it, `questions` asks, `buttons` are those of reminders and receipts.
"""
