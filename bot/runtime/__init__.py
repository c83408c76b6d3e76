"""What runs while the bot serves: updates come in, beats fall, messages go out."""
