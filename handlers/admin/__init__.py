"""/admin (管理): a screen is a module here, with its line in `table`; `frame` shows them and takes what is pressed."""
