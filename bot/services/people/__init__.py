"""Who somebody is, who came by which invitation, and how all that was given is taken back."""
