import Care
import Database
import Kernel

/// A patient with the words under which the search finds them, worked out once for all tables.
struct FiledPatient {
  let patient: Patient
  let words: SearchWords
  /// Stands beside each word: the order of lists, then all words, each after a blank. Two blanks follow
  /// the name, so that entries sort as names do.
  var entry: String { " \(patient.sortKey) \(words.text)" }

  init(_ patient: Patient) {
    (self.patient, words) = (patient, SearchWords(patient.name, patient.address))
  }
}

extension Transaction {
  /// Files new patients under their words. Words in alphabetical order, so that two writers wait
  /// for each other instead of blocking each other.
  func fileWords(of patients: [FiledPatient], in organization: ID<Organization>) throws {
    var uses: [String: Int] = [:], terms: [Term] = []
    for filed in patients {
      let entry = filed.entry
      for word in filed.words.indexed {
        uses[word, default: 0] += 1
        terms.append(Term(word: word, patient: filed.patient.id, entry: entry))
      }
    }
    try count(uses, in: organization)
    try insert(terms, in: organization)
  }

  /// Files changed patients under their new words, and no longer under those that are gone.
  func refileWords(
    _ records: [(old: Patient, new: Patient)], in organization: ID<Organization>
  ) throws {
    var uses: [String: Int] = [:]
    var gone: [(words: [String], patient: ID<Patient>)] = [], added: [Term] = []
    for (old, new) in records where old.name != new.name || old.address != new.address {
      let before = FiledPatient(old), after = FiledPatient(new), entry = after.entry
      gone.append((before.words.indexed, old.id))
      for word in before.words.indexed { uses[word, default: 0] -= 1 }
      for word in after.words.indexed {
        uses[word, default: 0] += 1
        added.append(Term(word: word, patient: new.id, entry: entry))
      }
    }
    try execute(each: gone) { unfile($0.patient, $0.words, in: organization) }
    try count(uses.filter { $0.value != 0 }, in: organization)
    try insert(added, in: organization)
  }

  /// Deletes a patient on whom nothing hangs, search words included.
  func remove(_ patient: Patient, in organization: ID<Organization>) throws {
    let words = FiledPatient(patient).words.indexed
    try execute(unfile(patient.id, words, in: organization))
    try execute(
      "DELETE FROM patient WHERE organization_id = \(organization) AND id = \(patient.id)")
    try count(Dictionary(uniqueKeysWithValues: words.map { ($0, -1) }), in: organization)
  }

  /// One row of the words of patients.
  private struct Term {
    let word: String, patient: ID<Patient>, entry: String
  }

  private func insert(_ terms: [Term], in organization: ID<Organization>) throws {
    try insert("patient_term (organization_id, term, patient_id, entry)", terms) {
      "(\(organization), \($0.word), \($0.patient), \($0.entry))"
    }
  }

  private func unfile(
    _ patient: ID<Patient>, _ words: [String], in organization: ID<Organization>
  ) -> SQL {
    """
    DELETE FROM patient_term
    WHERE organization_id = \(organization) AND term IN \(words) AND patient_id = \(patient)
    """
  }

  /// Counts how many patients bear each word, and makes slips of the finger lead to new words.
  private func count(_ uses: [String: Int], in organization: ID<Organization>) throws {
    let words = uses.sorted { $0.key < $1.key }
    var new = Set(words.lazy.filter { $0.value > 0 }.map(\.key))
    try Self.parts(Array(new)) { part in
      for row in try rows(
        """
        SELECT word FROM search_word
        WHERE organization_id = \(organization) AND word IN \(part) AND uses > 0
        """)
      { new.remove(try row.get(0)) }
    }
    let slips = new.sorted().flatMap { word in SearchWords.slipKeys(word).map { ($0, word) } }
    try insert(
      "search_word (organization_id, word, uses)", words,
      ending: """
        ON CONFLICT (organization_id, word) DO UPDATE SET uses = search_word.uses + excluded.uses
        """
    ) { "(\(organization), \($0.key), \($0.value))" }
    try insert(
      "search_slip (organization_id, slip, word)", slips, ending: "ON CONFLICT DO NOTHING"
    ) { "(\(organization), \($0.0), \($0.1))" }
  }
}
