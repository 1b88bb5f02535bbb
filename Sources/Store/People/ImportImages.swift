import Care
import Database
import Foundation
import Kernel

/// A record as it was before an import, for the day on which somebody takes the import back.
///
/// Written and read by the same columns; what a later version of the program cannot read stays as
/// it is.
struct RecordImage: Codable {
  /// The row, in the order of the columns that its type reads.
  var cells: [Cell] = []
  /// Rows of other tables that belong to it.
  var lists: [String: [[Cell]]] = [:]

  /// One value of a row.
  enum Cell: Codable, Hashable {
    case none
    case number(Int64)
    case text(String)

    init(_ value: SQLValue) {
      switch value {
      case .integer(let number): self = .number(number)
      case .text(let text): self = .text(text)
      case .null, .real, .blob: self = .none
      }
    }

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        self = .none
      } else if let number = try? value.decode(Int64.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .none: try value.encodeNil()
      case .number(let number): try value.encode(number)
      case .text(let text): try value.encode(text)
      }
    }

    var value: SQLValue {
      switch self {
      case .none: .null
      case .number(let number): .integer(number)
      case .text(let text): .text(text)
      }
    }
  }

  static func cells(_ row: Row) -> [Cell] { (0..<row.count).map { Cell(row[$0]) } }

  var row: Row { Row(cells.map(\.value)) }

  func rows(_ list: String) -> [Row] { (lists[list] ?? []).map { Row($0.map(\.value)) } }
}

/// One record that an import wrote.
struct ImportedRecord {
  enum Kind: String, CaseIterable {
    /// In the order in which they are taken back.
    case visit, absence, shift, carer, patient
  }

  let kind: Kind
  let id: String
  /// The version that the import saved; 0 for what has none.
  let version: Int
  /// `nil` for a new patient, carer or visit.
  let image: RecordImage?
}

extension Transaction {
  /// Keeps what an import is about to change, so that it can be taken back.
  func keepImages(
    of plan: ImportPlan, for id: ID<ImportRecord>, in organization: ID<Organization>
  ) throws {
    let records =
      try patientImages(plan) + carerImages(plan) + shiftImages(plan) + absenceImages(plan)
      + visitImages(plan)
    let encoder = JSONEncoder()
    let rows = try records.enumerated().map { index, record in
      (
        index, record,
        try record.image.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
      )
    }
    try insert(
      "import_change (import_id, position, kind, record_id, version, before_image)", rows
    ) { "(\(id), \($0.0), \($0.1.kind), \($0.1.id), \($0.1.version), \($0.2))" }
  }

  private func patientImages(_ plan: ImportPlan) throws -> [ImportedRecord] {
    let old = plan.patients.compactMap { $0.old?.id }
    var images = try images("SELECT \(SQL.patientColumns) FROM patient p WHERE p.id IN", old)
    try addList(
      "phones", "SELECT patient_id, e164 FROM patient_phone WHERE patient_id IN", old,
      ending: "ORDER BY patient_id, position", to: &images)
    try addList(
      "contacts",
      "SELECT patient_id, name, relationship, e164 FROM patient_contact WHERE patient_id IN", old,
      ending: "ORDER BY patient_id, position", to: &images)
    return plan.patients.map {
      ImportedRecord(
        kind: .patient, id: "\($0.new.id)", version: $0.old.map { $0.version + 1 } ?? 1,
        image: images["\($0.new.id)"])
    }
  }

  private func carerImages(_ plan: ImportPlan) throws -> [ImportedRecord] {
    let changed = plan.carers.filter { $0.old == nil || $0.old != $0.new }
    let images = try images(
      "SELECT \(SQL.carerColumns) FROM carer c WHERE c.id IN", changed.compactMap { $0.old?.id })
    return changed.map {
      ImportedRecord(
        kind: .carer, id: "\($0.new.id)", version: $0.old.map { $0.version + 1 } ?? 1,
        image: images["\($0.new.id)"])
    }
  }

  private func shiftImages(_ plan: ImportPlan) throws -> [ImportedRecord] {
    let byDay = Dictionary(grouping: plan.shifts) { CarerDayKey(carer: $0.carer, day: $0.day) }
    var old: [CarerDayKey: [[RecordImage.Cell]]] = [:]
    try Self.parts(plan.shifts.map(\.carer)) { part in
      let days = Array(Set(plan.shifts.map(\.day)))
      try Self.parts(days) { days in
        for row in try rows(
          """
          SELECT \(Shift.columns) FROM shift s WHERE s.carer_id IN \(part) AND s.day IN \(days)
          ORDER BY s.starts
          """)
        {
          let key = CarerDayKey(carer: try row.get(1), day: try row.get(2))
          if byDay[key] != nil { old[key, default: []].append(RecordImage.cells(row)) }
        }
      }
    }
    return byDay.sorted { ($0.key.day, $0.key.carer) < ($1.key.day, $1.key.carer) }.map {
      key, shifts in
      ImportedRecord(
        kind: .shift, id: "\(key.carer)", version: 0,
        image: RecordImage(
          cells: [.text("\(key.day)")],
          lists: ["old": old[key] ?? [], "new": shifts.map { [.text("\($0.id)")] }]))
    }
  }

  private func absenceImages(_ plan: ImportPlan) throws -> [ImportedRecord] {
    plan.absences.map { change in
      func cells(_ absence: Absence) -> [RecordImage.Cell] {
        [
          .text("\(absence.id)"), .text("\(absence.carer)"), .text(absence.kind.rawValue),
          .number(absence.from.milliseconds), .number(absence.until.milliseconds),
        ]
      }
      return ImportedRecord(
        kind: .absence, id: "\(change.new.id)", version: 0,
        image: RecordImage(
          cells: change.old.map(cells) ?? [], lists: ["new": [cells(change.new)]]))
    }
  }

  private func visitImages(_ plan: ImportPlan) throws -> [ImportedRecord] {
    let old = plan.visits.compactMap { $0.old?.id }
    var images = try images("SELECT \(SQL.visitColumns) FROM visit v WHERE v.id IN", old)
    try addList(
      "wishes", "SELECT visit_id, carer_id, wish FROM visit_carer WHERE visit_id IN", old,
      ending: "", to: &images)
    return plan.visits.map {
      ImportedRecord(
        kind: .visit, id: "\($0.new.id)", version: $0.old.map { $0.version + 1 } ?? 1,
        image: images["\($0.new.id)"])
    }
  }

  /// Rows by the identifier in their first column.
  private func images<Entity>(
    _ query: SQL, _ ids: [ID<Entity>]
  ) throws -> [String: RecordImage] {
    var result: [String: RecordImage] = [:]
    try Self.parts(ids) { part in
      for row in try rows("\(query) \(part)") {
        result[try row.get(0)] = RecordImage(cells: RecordImage.cells(row))
      }
    }
    return result
  }

  private func addList<Entity>(
    _ name: String, _ query: SQL, _ ids: [ID<Entity>], ending: SQL,
    to images: inout [String: RecordImage]
  ) throws {
    try Self.parts(ids) { part in
      for row in try rows("\(query) \(part) \(ending)") {
        images[try row.get(0)]?.lists[name, default: []].append(RecordImage.cells(row))
      }
    }
  }
}
