"""The Bot API as data (`api-10.1.json`) and a validator for outgoing calls, taken over; see LICENSE.

The one change: `validate.py` closes the file it reads.
"""
