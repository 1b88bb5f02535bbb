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
    p.sort_key, p.words,
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
    let filters = query.words.enumerated().map { index, word in
      Self.bears(index < meanings.count ? meanings[index] : WordMeaning(word))
    }
    let families = query.words.map { "e.sort_key LIKE \($0) || '%'" as SQL }
    let found = try rows(
      """
      SELECT \(SQL.lineColumns) FROM (
        SELECT \(SQL.lineParts(from: today)) FROM (
          SELECT e.id, e.given, e.family, e.birth_date, e.street, e.postcode, e.locality,
            e.place_quality, e.sort_key, e.words FROM (
            SELECT p.id
            FROM (\(source)) d CROSS JOIN patient p \(throughWords)
            WHERE p.id = d.patient_id AND \(scope) AND \(SQL.all(filters))
            LIMIT 60) m JOIN patient e ON e.organization_id = \(organization) AND e.id = m.id
          ORDER BY CASE WHEN \(SQL.any(families)) THEN 0 ELSE 1 END,
            e.sort_key, e.id LIMIT \(max(limit, 20))) p) f
      \(SQL.lineJoins)
      """
    ).map(PatientLine.init)
    let ranks = found.map { (SearchRank($0, query), $0) }.filter { $0.0.isLikely }
    return ranks.sorted { $0.0 < $1.0 }.prefix(limit).map(\.1)
  }

  /// Has SQLite look at candidates in the index that holds their words, which it would take for the
  /// slower way; PostgreSQL knows better.
  private var throughWords: SQL { engine == .sqlite ? "INDEXED BY patient_by_words" : "" }

  /// For each typed word, the words in use that it begins or nearly is. One statement.
  private func meanings(
    of query: PersonQuery, in organization: ID<Organization>
  ) throws -> [WordMeaning] {
    var meanings = query.words.map { WordMeaning($0) }
    let parts = query.words.enumerated().map { index, word -> SQL in
      """
      SELECT * FROM (SELECT \(index) AS place, 1 AS begins, w.word, w.uses FROM search_word w
        WHERE w.organization_id = \(organization) AND w.word >= \(word) AND w.word < \(word.upperBound)
        ORDER BY w.word LIMIT \(WordMeaning.most)) b\(Self.name(index))
      UNION ALL
      SELECT \(index), 0, w.word, w.uses FROM search_slip s
        JOIN search_word w ON w.organization_id = s.organization_id AND w.word = s.word
        WHERE s.organization_id = \(organization)
          AND s.slip IN \(SearchWords.slipKeys(word).padded(to: 16))
      """
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

  /// The identifiers to look at, all of the organization: by number when one was typed, else by the
  /// rarest word.
  private func source(
    of query: PersonQuery, _ meanings: [WordMeaning], in organization: ID<Organization>
  ) -> SQL? {
    if let number = query.number { return Self.source(of: number, in: organization) }
    guard let rarest = meanings.min(by: { $0.uses < $1.uses }), rarest.isKnown,
      meanings.allSatisfy({ $0.isKnown || $0.word.utf8.count < 4 })
    else { return nil }
    var conditions: [SQL] = []
    if let terms = rarest.terms {
      conditions.append("t.term IN \(terms)")
    } else {
      conditions.append("t.term >= \(rarest.word) AND t.term < \(rarest.word.upperBound)")
      if !rarest.near.isEmpty { conditions.append("t.term IN \(rarest.near)") }
    }
    // With other words to meet, most of those who bear this one will fall away.
    let limit = meanings.count == 1 ? 60 : 3000
    return """
      SELECT DISTINCT t.patient_id FROM patient_term t
      WHERE t.organization_id = \(organization) AND \(SQL.any(conditions)) LIMIT \(limit)
      """
  }

  private static func source(
    of number: PersonQuery.Number, in organization: ID<Organization>
  ) -> SQL {
    var parts: [SQL] = []
    if !number.birthDates.isEmpty {
      parts.append(
        """
        SELECT b.id AS patient_id FROM patient b
        WHERE b.organization_id = \(organization) AND b.birth_date IN \(number.birthDates)
        """)
    }
    if let niss = number.niss {
      parts.append(
        """
        SELECT * FROM (SELECT b.id AS patient_id FROM patient b
        WHERE b.organization_id = \(organization) AND b.niss >= \(niss)
          AND b.niss < \(niss.upperBound) LIMIT 100) bn
        """)
    }
    if let phone = number.phone {
      parts.append(
        """
        SELECT * FROM (SELECT b.patient_id FROM patient_phone b
        WHERE b.organization_id = \(organization) AND b.e164 >= \(phone)
          AND b.e164 < \(phone.upperBound) LIMIT 100) bt
        """)
    }
    if let postcode = number.postcode {
      parts.append(
        """
        SELECT * FROM (SELECT b.patient_id FROM patient_term b
        WHERE b.organization_id = \(organization) AND b.term = \(postcode) LIMIT 3000) bp
        """)
    }
    return SQL(parts, separator: " UNION ")
  }

  /// The patient `p` bears a word that `meaning` can stand for.
  ///
  /// The pattern is put together by the database: SQLite looks into one that is bound whole, and plans
  /// the statement anew for each, which cost more than all the rest of a search.
  /// Source: sqlite.org/c3ref/prepare.html, on parameters of `LIKE`.
  private static func bears(_ meaning: WordMeaning) -> SQL {
    let begun: SQL = "p.words LIKE '% ' || \(meaning.word) || '%'"
    return .any([begun] + meaning.near.padded(to: 1).map { "p.words LIKE '% ' || \($0) || ' %'" })
  }
}

/// What a typed word can stand for, among the words in use.
struct WordMeaning {
  let word: String
  /// How many of the words in use that begin with it are asked for.
  static let most = 20
  /// True when words in use begin with it.
  var isBeginning: Bool { !begun.isEmpty }
  /// Every word in use that it can stand for; `nil` when there are more than were asked for.
  var terms: [String]? { answers < Self.most ? begun + near : nil }
  private var begun: [String] = []
  /// How many words that it begins were found, those included that nobody bears any more.
  private var answers = 0
  /// Words in use that are one slip away; kept only when hardly anybody bears the word itself.
  var near: [String] { beginningUses < 5 ? slips : [] }
  private var slips: [String] = []
  private var beginningUses = 0
  private var slipUses = 0

  init(_ word: String) { self.word = word }

  var isKnown: Bool { isBeginning || !slips.isEmpty }
  /// About how many patients have to be looked at.
  var uses: Int { isKnown ? beginningUses + (near.isEmpty ? 0 : slipUses) : .max }

  mutating func add(_ other: String, uses: Int, begins: Bool) {
    if begins { answers += 1 }
    guard uses > 0 else { return }
    if begins {
      begun.append(other)
      beginningUses += uses
    } else if other != word, Typo.isNear(other, word), !slips.contains(other) {
      slips.append(other)
      slipUses += uses
    }
  }
}

/// How well a patient answers a query; smaller is better.
struct SearchRank: Comparable {
  let isLikely: Bool
  private let distance: Int
  private let order: String

  init(_ line: PatientLine, _ query: PersonQuery) {
    let family = SearchWords(line.name, Address()).all
    let all = SearchWords(line.name, line.address).all
    var distance = 0, isLikely = true
    for word in query.words {
      if family.contains(word) {
        continue
      } else if family.contains(where: { $0.hasPrefix(word) }) {
        distance += 1
      } else if family.contains(where: { Typo.isNear($0, word) }) {
        distance += 3
      } else if all.contains(where: { $0.hasPrefix(word) }) {
        distance += 4
      } else if all.contains(where: { Typo.isNear($0, word) }) {
        distance += 6
      } else {
        isLikely = false
      }
    }
    if let date = line.birthDate, query.number?.birthDates.contains(date) == false { distance += 1 }
    (self.isLikely, self.distance, order) = (isLikely, distance, line.name.sortKey)
  }

  static func < (left: SearchRank, right: SearchRank) -> Bool {
    (left.distance, left.order) < (right.distance, right.order)
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
