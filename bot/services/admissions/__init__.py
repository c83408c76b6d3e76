"""Joining by the one link for all: links, requests, and the decisions of admins."""
