"""What kind of words a message is, before anybody asks what they say; docs/conversation.md explains it. Pure, no I/O.

`known` is what is known before a word is read, `heard` what the words are by themselves, `decision` the one table that
takes both. The closed tables of plain words: `commands`, `courtesies`, `requests`, `corrections`, `group`.
"""
