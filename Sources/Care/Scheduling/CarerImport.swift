public import Kernel

extension CarerDraft {
  /// The record as the row wants it: `old` corrected, or a new one with this identifier.
  ///
  /// `qualification` must be given for a new carer; the import refuses the row otherwise.
  public func applied(
    to old: Carer?, id: ID<Carer>, locate: (Address) -> Place?
  ) throws(PatientError) -> Carer {
    let name = try PersonName(
      given: given ?? old?.name.given ?? "", family: family ?? old?.name.family ?? "")
    var carer =
      old ?? Carer(id: id, name: name, qualification: qualification ?? .careAssistant)
    carer.name = name
    if let qualification, qualification != carer.qualification {
      if carer.skills == carer.qualification.skills { carer.skills = qualification.skills }
      carer.qualification = qualification
    }
    carer.skills = skills ?? carer.skills
    carer.externalKey = externalKey ?? carer.externalKey
    carer.inami = inami ?? carer.inami
    carer.languages = languages ?? carer.languages
    carer.phones = phones ?? carer.phones
    carer.travel = travel ?? carer.travel
    carer.base = base ?? carer.base
    carer.weeklyMinutes = weeklyMinutes ?? carer.weeklyMinutes
    carer.until = until ?? carer.until
    let before = carer.home
    carer.home.street = street ?? before.street
    carer.home.postcode = postcode ?? before.postcode
    carer.home.locality = locality ?? before.locality
    if let coordinates {
      carer.homePlace = Place(coordinates)
    } else if carer.home != before || carer.homePlace == nil, carer.home != Address() {
      carer.homePlace = locate(carer.home)
    }
    return carer
  }
}

extension Carer {
  /// What differs from an earlier state of the record, or from an empty one; rounds included, of
  /// the days that the file speaks of, and absences of which it knows the beginning.
  public func differences(
    from old: Carer?, shifts: [Shift], oldShifts: [Shift], absences: [Absence] = [],
    oldAbsences: [Absence] = []
  ) -> [FieldDifference] {
    let texts = fieldTexts + [Self.text(of: shifts), Self.text(of: absences)]
    let empty = texts.map { (field: $0.field, text: "") }
    let before = old.map {
      $0.fieldTexts + [Self.text(of: oldShifts), Self.text(of: oldAbsences)]
    }
    return FieldDifference.between(before ?? empty, texts)
  }

  /// `leave 2026-03-09T00:00 2026-03-14T00:00`, one for each absence, the end not included.
  private static func text(of absences: [Absence]) -> (field: String, text: String) {
    let spans = absences.sorted { ($0.from, $0.until) < ($1.from, $1.until) }.map { absence in
      let (first, start) = absence.from.local, (last, end) = absence.until.local
      return "\(absence.kind.rawValue) \(first)T\(start) \(last)T\(end)"
    }
    return (CarerDraft.Field.absentFrom.rawValue, spans.joined(separator: ", "))
  }

  private static func text(of shifts: [Shift]) -> (field: String, text: String) {
    let rounds = shifts.sorted { ($0.day, $0.start) < ($1.day, $1.start) }.map {
      "\($0.day) \($0.start)–\($0.end) (\($0.breakMinutes)/\($0.overtimeMinutes))"
    }
    return (CarerDraft.Field.shiftDay.rawValue, rounds.joined(separator: ", "))
  }

  private var fieldTexts: [(field: String, text: String)] {
    let texts: [(CarerDraft.Field, String)] = [
      (.externalKey, externalKey ?? ""), (.given, name.given), (.family, name.family),
      (.qualification, qualification.rawValue), (.inami, inami?.formatted ?? ""),
      (.skills, skills.sorted().map(\.code).joined(separator: ", ")),
      (.languages, languages.joined(separator: ", ")),
      (.phones, phones.map(\.formatted).joined(separator: ", ")), (.travel, travel.rawValue),
      (.street, home.street), (.postcode, home.postcode?.digits ?? ""),
      (.locality, home.locality),
      (.latitude, homePlace.map { "\($0.coordinates.degrees.latitude)" } ?? ""),
      (.longitude, homePlace.map { "\($0.coordinates.degrees.longitude)" } ?? ""),
      (.base, base.rawValue), (.weeklyHours, weeklyMinutes.map { "\($0)" } ?? ""),
      (.until, until.map { "\($0)" } ?? ""),
    ]
    return texts.map { ($0.0.rawValue, $0.1) }
  }
}
