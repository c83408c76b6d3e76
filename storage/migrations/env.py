"""Alembic's entry: runs on the connection that `storage.schema` hands over."""

from alembic import context
from sqlalchemy import Connection
from sqlmodel import SQLModel

import storage.tables

assert storage.tables  # imported for its effect: it fills the metadata

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
