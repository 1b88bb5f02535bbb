extension Migration {
  /// The words of each person beside the identifier, so that a search looks at those who bear a common
  /// name without reading their records.
  static let searchWords = Migration(
    9, "search_words",
    ["CREATE INDEX patient_by_words ON patient (id, words)"])
}
