"""One module a file format, each making an Article."""
