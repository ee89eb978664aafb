"""The form of a question: what every type has, and one body a type."""
