"""Emergency plans (应急预案) at work: runs, who is called, the board, the record."""
