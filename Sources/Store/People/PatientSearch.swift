public import Care
import Database
public import Kernel

/// A patient as lists and the search show one: enough to answer "who comes today?".
public struct PatientLine: Hashable, Sendable {
  public var id: ID<Patient>
  public var name: PersonName
  public var birthDate: LocalDate?
  public var address: Address
  /// How well the address is known on the map; `nil` when it is not at all.
  public var quality: Place.Quality?
  public var phone: PhoneNumber?
  public var nextVisit: NextVisit?
}

/// The next visit of a patient that is still to be made.
public struct NextVisit: Hashable, Sendable {
  public var id: ID<Visit>
  public var day: LocalDate
  /// The planned start, else the first moment of the window.
  public var start: LocalTime
  /// The carer's name, `nil` while nobody is chosen.
  public var carer: PersonName?
}

extension PatientLine {
  /// Reads `SQL.lineColumns`.
  init(_ row: Row) throws {
    var reader = ColumnReader(row)
    id = try reader.next()
    name = try PersonName(given: reader.next(), family: reader.next())
    birthDate = try reader.next()
    address = try Address(reading: &reader)
    quality = try reader.next()
    phone = try reader.next()
    let visit = try reader.next(ID<Visit>?.self)
    let day = try reader.next(LocalDate?.self), start = try reader.next(LocalTime?.self)
    let given = try reader.next(String?.self), family = try reader.next(String?.self)
    guard let visit, let day, let start else { return }
    var carer: PersonName?
    if let given, let family { carer = try PersonName(given: given, family: family) }
    nextVisit = NextVisit(id: visit, day: day, start: start, carer: carer)
  }
}

extension SQL {
  /// What `PatientLine.init(_:)` reads: a patient called `f` with its `next_id`, joined as in
  /// `lineJoins`.
  static let lineColumns: SQL = """
    f.id, f.given, f.family, f.birth_date, f.street, f.postcode, f.locality,
    f.place_quality, f.phone,
    n.id, n.day, COALESCE(n.starts, n.window_from), c.given, c.family
    """
  static let lineJoins: SQL = """
    LEFT JOIN visit n ON n.id = f.next_id LEFT JOIN carer c ON c.id = n.carer_id
    """

  /// The columns of `f`, of a patient called `p`.
  static func lineParts(from day: LocalDate) -> SQL {
    """
    p.id, p.given, p.family, p.birth_date, p.street, p.postcode, p.locality, p.place_quality,
    p.sort_key,
    (SELECT t.e164 FROM patient_phone t WHERE t.patient_id = p.id AND t.position = 0) AS phone,
    (SELECT v.id FROM visit v WHERE v.patient_id = p.id AND v.day >= \(day)
      AND v.status = 'planned' ORDER BY v.day, COALESCE(v.starts, v.window_from), v.id LIMIT 1)
      AS next_id
    """
  }
}

extension Transaction {
  /// The patients that `query` may mean, the likeliest first, at most `limit`.
  ///
  /// At most two statements whatever the number of patients: the words that exist, then the people.
  func findPatients(
    _ query: PersonQuery, in organization: ID<Organization>, scope: SQL, today: LocalDate,
    limit: Int = 12
  ) throws -> [PatientLine] {
    guard !query.isEmpty else { return [] }
    let meanings = query.number == nil ? try meanings(of: query, in: organization) : []
    guard let source = source(of: query, meanings, in: organization) else { return [] }
    let filters = query.words.enumerated().compactMap { index, word in
      index == source.borne
        ? nil : bears(index < meanings.count ? meanings[index] : WordMeaning(word))
    }
    let families = query.words.map { "\(place(of: " " + $0, in: "q.entry")) = 1" as SQL }
    let found = try rows(
      """
      SELECT \(SQL.lineColumns), f.sort_key, f.words FROM (
        SELECT \(SQL.lineParts(from: today)), p.words FROM (
          SELECT q.id FROM (SELECT DISTINCT m.id, m.entry FROM (
            SELECT p.id, p.entry FROM (\(source.query)) p
            WHERE \(scope) AND \(SQL.all(filters)) LIMIT \(source.most)) m) q
          ORDER BY CASE WHEN \(SQL.any(families)) THEN 0 ELSE 1 END, q.entry, q.id
          LIMIT \(max(limit, 20))) g
        CROSS JOIN patient p WHERE p.organization_id = \(organization) AND p.id = g.id) f
      \(SQL.lineJoins)
      """, last: true)
    let ranks = try found.map { row in
      let line = try PatientLine(row), order = try row.get(row.count - 2, as: String.self)
      let rank = SearchRank(line, order: order, words: try row.get(row.count - 1), query)
      return (rank, line)
    }
    return ranks.filter(\.0.isLikely).sorted { $0.0 < $1.0 }.prefix(limit).map(\.1)
  }

  /// For each typed word, the words in use that it begins or nearly is. One statement.
  private func meanings(
    of query: PersonQuery, in organization: ID<Organization>
  ) throws -> [WordMeaning] {
    var meanings = query.words.map { WordMeaning($0) }
    let parts = query.words.enumerated().flatMap { index, word -> [SQL] in
      let begun: SQL = """
        SELECT \(index) AS place, 1 AS begins, w.word, w.uses FROM search_word w
        WHERE w.organization_id = \(organization) AND w.word >= \(word) AND w.word < \(word.upperBound)
        ORDER BY w.word LIMIT \(WordMeaning.most)
        """
      let slips = SearchWords.slipKeys(word), name = Self.name(index)
      guard !slips.isEmpty else { return ["SELECT * FROM (\(begun)) b\(name)"] }
      // Nobody looks for slips of a word that is well known as it is.
      let near: SQL = """
        SELECT \(index), 0, w.word, w.uses FROM search_slip s
        JOIN search_word w ON w.organization_id = s.organization_id AND w.word = s.word
        WHERE s.organization_id = \(organization) AND s.slip IN \(slips.padded(to: 16))
          AND (SELECT COALESCE(SUM(n.uses), 0) FROM (\(begun)) n) < \(WordMeaning.known)
        """
      return ["SELECT * FROM (\(begun)) b\(name)", near]
    }
    for row in try rows(SQL(parts, separator: " UNION ALL ")) {
      let place = try row.get(0, as: Int.self), begins = try row.get(1, as: Bool.self)
      meanings[place].add(try row.get(2), uses: try row.get(3), begins: begins)
    }
    return meanings
  }

  private static func name(_ index: Int) -> SQL {
    let names: [SQL] = ["0", "1", "2", "3", "4", "5"]
    return names[min(index, names.count - 1)]
  }

  /// Whom to look at, and the typed word that all of them bear.
  private struct Source {
    /// Rows of `id` and `entry`, all of the organization.
    var query: SQL
    /// How many that bear all words are enough: fewer where most of those found would be left out
    /// anyway. Some may stand there under two words.
    var most = 100
    var borne: Int?
  }

  /// Whom to look at: by number when one was typed, else by the rarest word.
  private func source(
    of query: PersonQuery, _ meanings: [WordMeaning], in organization: ID<Organization>
  ) -> Source? {
    if let number = query.number { return Source(query: Self.source(of: number, in: organization)) }
    let known = meanings.enumerated().min { $0.element.uses < $1.element.uses }
    guard let (index, rarest) = known, rarest.isKnown,
      meanings.allSatisfy({ $0.isKnown || $0.word.utf8.count < 4 })
    else { return nil }
    var conditions: [SQL] = []
    if let terms = rarest.terms {
      conditions.append("t.term IN \(terms)")
    } else {
      conditions.append("t.term >= \(rarest.word) AND t.term < \(rarest.word.upperBound)")
      if !rarest.near.isEmpty { conditions.append("t.term IN \(rarest.near)") }
    }
    // A bound costs a copy of each row, and is left out where it is not needed.
    let bound: SQL = rarest.terms == nil || rarest.uses > 3000 ? "LIMIT 3000" : ""
    return Source(
      query: """
        SELECT t.patient_id AS id, t.entry FROM patient_term t
        WHERE t.organization_id = \(organization) AND \(SQL.any(conditions))
        \(bound)
        """, most: rarest.terms?.count == 1 && rarest.uses > 1000 ? 60 : 100, borne: index)
  }

  private static func source(
    of number: PersonQuery.Number, in organization: ID<Organization>
  ) -> SQL {
    var parts: [SQL] = []
    if !number.birthDates.isEmpty {
      parts.append(
        """
        SELECT \(found) FROM patient b
        WHERE b.organization_id = \(organization) AND b.birth_date IN \(number.birthDates)
        """)
    }
    if let niss = number.niss {
      parts.append(
        """
        SELECT * FROM (SELECT \(found) FROM patient b
        WHERE b.organization_id = \(organization) AND b.niss >= \(niss)
          AND b.niss < \(niss.upperBound) LIMIT 100) bn
        """)
    }
    if let phone = number.phone {
      parts.append(
        """
        SELECT \(found) FROM (SELECT t.patient_id FROM patient_phone t
        WHERE t.organization_id = \(organization) AND t.e164 >= \(phone)
          AND t.e164 < \(phone.upperBound) LIMIT 100) bt
        CROSS JOIN patient b WHERE b.organization_id = \(organization) AND b.id = bt.patient_id
        """)
    }
    if let postcode = number.postcode {
      parts.append(
        """
        SELECT * FROM (SELECT t.patient_id AS id, t.entry FROM patient_term t
        WHERE t.organization_id = \(organization) AND t.term = \(postcode) LIMIT 3000) bp
        """)
    }
    return SQL(parts, separator: " UNION ")
  }

  /// `id` and `entry` of a patient called `b`, as they stand beside each word.
  private static let found: SQL = "b.id, ' ' || b.sort_key || ' ' || b.words AS entry"

  /// The patient whose entry stands in `p.entry` bears a word that `meaning` can stand for.
  private func bears(_ meaning: WordMeaning) -> SQL {
    let texts = [" " + meaning.word] + meaning.near.padded(to: 1).map { " " + $0 + " " }
    return .any(texts.map { "\(place(of: $0, in: "p.entry")) > 0" })
  }

  /// Where a text first stands in another, from 1; 0 when it does not. Cheaper than `LIKE` on both
  /// engines.
  private func place(of text: String, in whole: SQL) -> SQL {
    engine == .sqlite ? "instr(\(whole), \(text))" : "strpos(\(whole), \(text))"
  }
}

extension [String] {
  /// The same texts with the last repeated up to `least` of them, or a power of two beyond: so that
  /// searches of many shapes share few prepared statements.
  fileprivate func padded(to least: Int) -> [String] {
    guard let last else { return [] }
    var length = least
    while length < count { length *= 2 }
    return self + Array(repeating: last, count: length - count)
  }
}

extension String {
  /// A text after every text that begins with this one, in the byte order of both engines.
  var upperBound: String { self + "\u{10FFFF}" }
}
