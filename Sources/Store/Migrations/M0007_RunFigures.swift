extension Migration {
  /// What the best tours of a running search amount to, for those who watch it.
  static let runFigures = Migration(
    7, "run_figures",
    [
      "ALTER TABLE planning_run ADD COLUMN placed BIGINT",
      "ALTER TABLE planning_run ADD COLUMN metres BIGINT",
      "ALTER TABLE planning_run ADD COLUMN overtime_seconds BIGINT",
      "ALTER TABLE planning_run ADD COLUMN known_faces BIGINT",
    ])
}
