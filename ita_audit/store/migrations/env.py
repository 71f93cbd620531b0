"""Alembic's entry: migrates the connection it was handed (its cookbook, "Sharing a Connection")."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
