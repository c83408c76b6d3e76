"""Coming in by the one link for all: links, requests, and what an admin decides on them."""
