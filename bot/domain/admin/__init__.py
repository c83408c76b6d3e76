"""What an admin arranges in chat: screens, what they show, and what is typed into them."""
