"""Who does the work: this process, several of them, or a Ray cluster. A runner knows nothing of news."""
