"""The public record for programs: read-only, without a key. One noun a file; `shapes/` says what each answer holds."""
