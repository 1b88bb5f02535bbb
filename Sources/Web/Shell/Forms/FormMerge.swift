import Kernel

/// Two people changed the same record: what one of them alone changed is taken over, and what both
/// did is asked about.
///
/// A form that can be merged carries the texts it began with in the hidden field `was`.
struct FormMerge {
  /// Fields that only make sense together, such as those of an address.
  struct Block: Equatable {
    /// The name of the choice between both, and the words above it.
    let name: String, label: Message
    let fields: [String]
  }

  /// A block that both changed, as each of them wants it.
  struct Conflict: Equatable {
    let block: Block
    let theirs: [String: [String]], mine: [String: [String]]
  }

  /// The typed form with what only the other person changed.
  private(set) var merged: Form
  private(set) var conflicts: [Conflict] = []
  /// What only the other person changed.
  private(set) var taken: [Block] = []

  /// Merges what was typed with what is saved now; `nil` when it is not known what the form began
  /// with. O(fields).
  init?(_ typed: Form, theirs: Form, _ blocks: [Block]) {
    guard typed.has("was") else { return nil }
    var base = Form()
    for (name, value) in URLEncoding.pairs(typed["was"]) { base.add(name, value) }
    merged = typed
    for block in blocks {
      let (before, mine, saved) = (
        Self.texts(block, base), Self.texts(block, typed), Self.texts(block, theirs)
      )
      if saved == before || saved == mine { continue }
      if mine == before {
        for field in block.fields { merged.set(field, theirs.values(field)) }
        taken.append(block)
      } else {
        conflicts.append(Conflict(block: block, theirs: saved, mine: mine))
      }
    }
  }

  /// What two forms say of a block.
  static func conflict(_ block: Block, theirs: Form, mine: Form) -> Conflict {
    Conflict(block: block, theirs: texts(block, theirs), mine: texts(block, mine))
  }

  private static func texts(_ block: Block, _ form: Form) -> [String: [String]] {
    let pairs = block.fields.map { ($0, form.values($0).filter { !$0.isEmpty }.sorted()) }
    return Dictionary(pairs.filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
  }
}

extension Form {
  /// The texts as one, for the hidden field `was`.
  var remembered: String {
    fields.map { "\(Links.encoded($0.name))=\(Links.encoded($0.value))" }.joined(separator: "&")
  }

  /// The name of the field that chooses one of two versions of a block.
  static func choice(_ block: FormMerge.Block) -> String { "take-\(block.name)" }

  /// The form after a person chose between two versions; the blocks without an answer.
  func chosen(_ blocks: [FormMerge.Block]) -> (form: Form, open: [FormMerge.Block]) {
    var result = self, base = Form(), open: [FormMerge.Block] = []
    for (name, value) in URLEncoding.pairs(self["was"]) { base.add(name, value) }
    let asked = Set(values("conflict"))
    for block in blocks where asked.contains(block.name) {
      switch self[Self.choice(block)] {
      case "theirs": for field in block.fields { result.set(field, base.values(field)) }
      case "mine": break
      default: open.append(block)
      }
    }
    return (result, open)
  }
}

/// Asks, block by block, whose version is right.
struct MergeQuestions {
  let merge: [FormMerge.Conflict]
  let taken: [FormMerge.Block]
  let fields: Fields
  /// The words of a value, when they are not those that were typed.
  let words: (_ field: String, _ value: String) -> String

  var html: HTML {
    let reader = fields.reader
    let questions = merge.map { conflict -> HTML in
      let block = conflict.block
      let choices = [
        (
          value: "theirs",
          label: reader.text("merge.theirs", ["text": text(conflict.theirs, block)])
        ), (value: "mine", label: reader.text("merge.mine", ["text": text(conflict.mine, block)])),
      ]
      return """
        \(fields.hidden("conflict", block.name))\
        \(fields.radios(Form.choice(block), block.label, choices))
        """
    }
    let also: HTML? =
      taken.isEmpty
      ? nil
      : """
      <p class="gap small">\(reader.text("merge.taken", ["blocks": reader.list(taken.map { reader.text($0.label) })]))</p>
      """
    return """
      <section class="card compare" tabindex="-1" data-focus aria-labelledby="conflict">\
      <div class="h"><h2 id="conflict">\(reader.text("merge.title"))</h2></div>\
      <div class="p"><p>\(reader.text("merge.text"))</p>\(also)<div class="gap">\(questions)</div>\
      </div></section>
      """
  }

  private func text(_ texts: [String: [String]], _ block: FormMerge.Block) -> String {
    let parts = block.fields.flatMap { field in
      (texts[field] ?? []).map { words(field, $0) }
    }
    return parts.isEmpty ? fields.reader.text("people.nothing") : parts.joined(separator: ", ")
  }
}
