"""What the checker costs, beside what else there is: see README.md in this folder."""
