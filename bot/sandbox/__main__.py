"""`python -m bot.sandbox [PORT]`: an empty sandbox, until stopped."""

import sys
import threading

from bot.sandbox.running import running

if __name__ == "__main__":
    with running(port=int(sys.argv[1]) if len(sys.argv) > 1 else 8642) as url:
        print(url, flush=True)
        threading.Event().wait()
