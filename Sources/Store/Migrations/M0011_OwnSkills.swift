extension Migration {
  /// The skills that an organization added: a line for each, its code and its name.
  static let ownSkills = Migration(
    11, "own_skills",
    ["ALTER TABLE organization ADD COLUMN own_skills TEXT NOT NULL DEFAULT ''"])
}
