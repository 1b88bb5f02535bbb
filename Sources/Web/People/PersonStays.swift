import Care
import Kernel

/// The stays of a person away from home, with the form that notes one.
struct PersonStays {
  let frame: Frame
  let patient: ID<Patient>
  let stays: [Stay]
  /// The stay of today.
  let current: Stay?
  let mayEdit: Bool
  let today: LocalDate
  var form: Form
  var problems: [Problem] = []
  /// What is kept of a stay that is not noted yet.
  var draft: DraftKeeping?

  init(
    _ stays: [Stay], of patient: Patient, frame: Frame, mayEdit: Bool, today: LocalDate,
    form: Form? = nil, problems: [Problem] = []
  ) {
    (self.stays, self.patient, self.frame) = (stays, patient.id, frame)
    (self.mayEdit, self.today, self.problems) = (mayEdit, today, problems)
    current = stays.first { $0.covers(today) }
    self.form =
      form
      ?? Form([
        "kind": Stay.Kind.hospital.rawValue, "stay-from": frame.reader.numericDate(today),
      ])
  }

  var html: HTML {
    let list: HTML? = stays.isEmpty ? nil : "<ul class=\"rows\">\(stays.prefix(6).map(row))</ul>"
    let none: HTML? =
      stays.isEmpty
      ? "<p class=\"p small muted\">\(reader.text("people.stays.none"))</p>" : nil
    guard list != nil || mayEdit else { return .empty }
    return Card(
      reader.text("people.stays"), isPadded: false, "\(list)\(none)\(mayEdit ? newStay : nil)"
    ).html
  }

  private var reader: Reader { frame.reader }

  private func row(_ stay: Stay) -> HTML {
    let kind = reader.text("stay.\(stay.kind.rawValue)")
    let days =
      stay.until.map {
        reader.text(
          "people.stay.days",
          ["from": reader.numericDate(stay.from), "to": reader.numericDate($0)])
      } ?? reader.text("people.stay.since", ["from": reader.numericDate(stay.from)])
    let isOver = stay.until.map { $0 < today } ?? false
    let acts: HTML? = mayEdit && !isOver ? actions(stay) : nil
    return """
      <li><div class="row stayrow">\(stay.kind == .hospital ? Icon.hospital : Icon.bed)\
      <span class="grow"><b>\(kind)</b><small>\(days)</small></span>\(acts)</div></li>
      """
  }

  private func actions(_ stay: Stay) -> HTML {
    let end = stay.until.map(reader.numericDate) ?? reader.numericDate(today)
    let name = "stay-end-\(stay.id)"
    let returning = frame.form(
      to: Links.stay(stay.id, of: patient), class: "line",
      """
      <label class="small" for="\(name)">\(reader.text("people.stay.end"))</label>\
      <input class="in w-s" id="\(name)" name="until" value="\(end)" inputmode="numeric" \
      autocomplete="off" data-format="date">\
      \(Button(reader.text("people.stay.set-end"), isSmall: true))
      """)
    let removing = frame.button(
      Button(reader.text("people.stay.remove"), .ghost, icon: .trash, isSmall: true),
      to: Links.removal(of: stay.id, of: patient))
    return "<div class=\"stayacts\">\(returning)\(removing)</div>"
  }

  private var newStay: HTML {
    let fields = Fields(reader, form, problems)
    let kinds = Stay.Kind.allCases.map {
      (value: $0.rawValue, label: reader.text("stay.\($0.rawValue)"))
    }
    let content: HTML = """
      <p class="hint">\(reader.text("people.stay.text"))</p><div class="formgrid three">\
      \(fields.select("kind", "people.stay.kind", kinds))\
      \(fields.date("stay-from", "people.stay.from"))\
      \(fields.date("stay-until", "people.stay.until", hint: "people.stay.until.hint", isOptional: true))\
      </div>\(Button(reader.text("people.stay.save"), .tone, icon: .hospital))
      """
    return """
      <details class="p more-fields" id="stay"\(attribute: "open", if: !problems.isEmpty || draft?.isAsking == true)>\
      <summary>\(reader.text("people.stay.new"))</summary>\(draft?.banner(frame))\
      \(fields.summary)\(frame.form(to: Links.stays(of: patient), keeping: draft, content))</details>
      """
  }
}
