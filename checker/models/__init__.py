"""Encoders and entailment models."""
