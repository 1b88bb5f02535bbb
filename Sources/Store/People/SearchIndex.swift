import Care
import Database
import Kernel

extension Transaction {
  /// Files new patients under their words. Words in alphabetical order, so that two writers wait
  /// for each other instead of blocking each other.
  func fileWords(of patients: [Patient], in organization: ID<Organization>) throws {
    var uses: [String: Int] = [:], terms: [(String, ID<Patient>)] = []
    for patient in patients {
      for word in SearchWords(patient.name, patient.address).indexed {
        uses[word, default: 0] += 1
        terms.append((word, patient.id))
      }
    }
    try count(uses, in: organization)
    try insert("patient_term (organization_id, term, patient_id)", terms) {
      "(\(organization), \($0.0), \($0.1))"
    }
  }

  /// Files changed patients under their new words, and no longer under those that are gone.
  func refileWords(
    _ records: [(old: Patient, new: Patient)], in organization: ID<Organization>
  ) throws {
    var uses: [String: Int] = [:]
    var gone: [(String, ID<Patient>)] = [], added: [(String, ID<Patient>)] = []
    for (old, new) in records where old.name != new.name || old.address != new.address {
      let before = Set(SearchWords(old.name, old.address).indexed)
      let after = Set(SearchWords(new.name, new.address).indexed)
      for word in before.subtracting(after) {
        uses[word, default: 0] -= 1
        gone.append((word, new.id))
      }
      for word in after.subtracting(before) {
        uses[word, default: 0] += 1
        added.append((word, new.id))
      }
    }
    try execute(each: gone) { word, patient in
      """
      DELETE FROM patient_term
      WHERE organization_id = \(organization) AND term = \(word) AND patient_id = \(patient)
      """
    }
    try count(uses, in: organization)
    try insert("patient_term (organization_id, term, patient_id)", added) {
      "(\(organization), \($0.0), \($0.1))"
    }
  }

  /// Deletes a patient on whom nothing hangs, search words included.
  func remove(_ patient: Patient, in organization: ID<Organization>) throws {
    var uses: [String: Int] = [:]
    for word in SearchWords(patient.name, patient.address).indexed { uses[word, default: 0] -= 1 }
    try execute(
      "DELETE FROM patient WHERE organization_id = \(organization) AND id = \(patient.id)")
    try count(uses, in: organization)
  }

  /// Counts how many patients bear each word, and makes slips of the finger lead to new words.
  private func count(_ uses: [String: Int], in organization: ID<Organization>) throws {
    let words = uses.sorted { $0.key < $1.key }
    let slips = words.filter { $0.value > 0 }.flatMap { word in
      SearchWords.slipKeys(word.key).map { ($0, word.key) }
    }
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
