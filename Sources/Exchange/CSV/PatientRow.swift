import Care
import Kernel

extension ImportRow {
  /// The row as a draft of a patient.
  mutating func patient() -> PatientDraft {
    var draft = PatientDraft(row: row.number)
    draft.externalKey = free("external-key", limit: 60)
    (draft.family, draft.given) = names()
    draft.niss = read("niss", NISS.init)
    draft.birthDate = birthDate(draft.niss)
    draft.sex = word("sex", ImportVocabulary.sex)
    draft.languages = read("languages", LanguageInput.codes)
    draft.street = street()
    draft.postcode = read("postcode", Postcode.init)
    draft.locality = free("locality")
    draft.coordinates = coordinates()
    draft.phones = phones()
    draft.practitionerName = free("gp-name")
    draft.practitionerINAMI = read("gp-inami", INAMINumber.init)
    draft.practitionerPhone = read("gp-phone", PhoneNumber.init)
    draft.insurer = read("insurer", Self.insurer)
    draft.memberNumber = free("member-number", limit: 40)
    draft.insurability = read("insurability", Insurability.init)
    draft.contacts = contacts()
    draft.key = free("key", limit: 500)
    draft.dog = free("dog", limit: 500)
    draft.parking = free("parking", limit: 500)
    draft.doorNotes = free("door-notes", limit: 2000)
    question(draft)
    return draft
  }

  /// The birth date; where two digits of a year leave the century open, the NISS decides.
  private mutating func birthDate(_ niss: NISS?) -> LocalDate? {
    let today = today
    return read("birth-date") { text in
      do throws(InputError) { return try DateInput.read(text, today: today, as: .birth) } catch {
        guard case .yearAmbiguous(let earlier, let later) = error, let known = niss?.birthDate,
          known.year == earlier || known.year == later,
          try DateInput.read(text, today: today).parts.month == known.month,
          try DateInput.read(text, today: today).parts.day == known.day
        else { throw error }
        return known
      }
    }
  }

  /// Asks about what is unlikely.
  private mutating func question(_ draft: PatientDraft) {
    if let niss = draft.niss {
      if let written = draft.birthDate, let held = niss.birthDate, written != held {
        doubt("birth-date", "import.doubt.birth-date")
      }
      if let sex = draft.sex, let held = niss.sex, [.female, .male].contains(sex), sex != held {
        doubt("sex", "import.doubt.sex")
      }
      if niss.hasImpossibleDate { doubt("niss", "import.doubt.niss-date") }
    }
    if draft.practitionerINAMI?.isUnusual == true { doubt("gp-inami", "import.doubt.inami") }
  }

  /// `228`, and `228 - Solidaris` as some programs write it.
  private static func insurer(_ text: String) throws -> InsurerCode {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return try InsurerCode(digits.count >= 3 ? String(digits) : text)
  }

  private mutating func contacts() -> [PatientContact]? {
    let name = free("contact"), relationship = free("contact-relationship")
    let phone = read("contact-phone", PhoneNumber.init)
    guard name != nil || relationship != nil || phone != nil else { return nil }
    return [
      PatientContact(
        name: name ?? "", relationship: relationship ?? "", phone: phone)
    ]
  }
}
