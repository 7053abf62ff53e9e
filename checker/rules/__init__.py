"""One small file a rule, foldered by kind of conflict."""
