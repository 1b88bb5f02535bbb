import Care
import Kernel
import Store

/// One of the service's own skills: who has it, what asks for it, and how to be rid of it.
struct SkillUsesPage {
  let frame: Frame
  let use: SkillUse
  var problems: [Problem] = []

  var page: Page {
    let title = use.skill.name
    let retired: HTML? =
      use.skill.isRetired ? " \(Tag(reader.text("skills.state.retired")))" : nil
    return Page(
      title, .carers, width: .narrow,
      crumbs: [
        Page.Crumb(reader.text("nav.carers"), Links.carers),
        Page.Crumb(reader.text("skills.title"), Links.skills),
      ], hasProblems: !problems.isEmpty,
      """
      <div class="stack"><h1>\(title)\(retired)</h1>\(Fields(reader, Form(), problems).summary)\
      \(decision)\(carers)\(visits)</div>
      """)
  }

  private var reader: Reader { frame.reader }

  /// What can be done with it now.
  private var decision: HTML {
    let skill = use.skill.skill
    let remove = frame.button(
      Button(reader.text("skills.remove"), icon: .trash), to: Links.removal(of: skill))
    let change =
      use.skill.isRetired
      ? frame.button(
        Button(reader.text("skills.return"), .primary, icon: .undo), to: Links.returning(skill))
      : frame.button(Button(reader.text("skills.retire")), to: Links.retirement(of: skill))
    var words: [String] = []
    if use.skill.isRetired { words.append(reader.text("skills.return.text")) }
    if !use.isUsed {
      words.append(reader.text("skills.uses.none"))
    } else if !use.skill.isRetired {
      words.append(reader.text("skills.retire.text"))
    }
    let buttons: HTML =
      switch (use.isUsed, use.skill.isRetired) {
      case (true, _): change
      case (false, true): change + remove
      case (false, false): remove
      }
    return Card(
      nil,
      "\(words.map { "<p>\($0)</p>" as HTML })<div class=\"acts mt\" id=\"uses\">\(buttons)</div>"
    ).html
  }

  private var carers: HTML? {
    guard !use.carers.isEmpty else { return nil }
    let rows = use.carers.map { carer in
      Row(
        reader.listName(carer.name), carer.isFormer ? reader.text("skills.uses.former") : nil,
        to: Links.carer(carer.id))
    }
    return Card(
      "\(reader.text("skills.uses.carers")) (\(reader.number(use.carers.count)))",
      isPadded: false, RowList(rows).html
    ).html
  }

  private var visits: HTML? {
    guard use.comingVisits + use.pastVisits > 0 else { return nil }
    let rows = use.wishes.map { wish in
      Row(
        reader.listName(wish.name),
        reader.text(
          "skills.uses.person",
          ["count": "\(wish.visits)", "date": reader.numericDate(wish.next)]),
        to: Links.visits(of: wish.id))
    }
    let more = use.people - use.wishes.count
    let rest: HTML? =
      more > 0 && !rows.isEmpty
      ? "<p class=\"p small muted\">\(reader.text("skills.uses.more", ["count": "\(more)"]))</p>"
      : nil
    let past: HTML? =
      use.pastVisits > 0
      ? "<p class=\"p small muted\">\(reader.text("skills.uses.past", ["count": "\(use.pastVisits)"]))</p>"
      : nil
    let list: HTML? = rows.isEmpty ? nil : RowList(rows).html
    return Card(
      "\(reader.text("skills.uses.upcoming")) (\(reader.number(use.comingVisits)))",
      isPadded: false, "\(list)\(rest)\(past)"
    ).html
  }
}
