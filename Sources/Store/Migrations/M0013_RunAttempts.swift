extension Migration {
  /// How often a run was begun: one that ends the program each time is not begun for ever.
  static let runAttempts = Migration(
    13, "run_attempts",
    ["ALTER TABLE planning_run ADD COLUMN attempts BIGINT NOT NULL DEFAULT 0"])
}
