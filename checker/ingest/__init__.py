"""One module a file format, each making an Article; boilerplate is cut here, offsets into the file are kept."""
