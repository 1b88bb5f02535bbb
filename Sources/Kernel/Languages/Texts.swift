/// Every sentence of the product, by key. Each chapter adds its table to `all`.
public enum Texts {
  static let all: [[Text]] = [
    common,
    demo,
    care,
    states,
    organizations,
    roles,
    databases,
    people,
    input,
    identifiers,
    insurers,
    csv,
    imports,
    patientFields,
    carerFields,
    visitFields,
    scheduling,
    planningPages,
    planningVisits,
    planningRules,
    planningRuns,
    planningProposals,
    planningHistory,
    planningReasons,
    tourPages,
    commands,
    recordCommands,
    records,
    shell,
    searching,
    forms,
    errors,
    account,
    sessions,
    refusals,
    searchActions,
    acts,
    colleagues,
    invitations,
    importPages,
    peoplePages,
    peoplePagesMore,
    peopleForm,
    peopleFormMore,
    rosterPages,
    ownSkills,
    visitReports,
    merges,
    importWithdrawals,
    bookingSeries,
    visitEdits,
  ]

  /// The table by key. Traps at start when two chapters use the same key.
  static let byKey: [String: Text] = {
    var table: [String: Text] = [:]
    for text in all.joined() {
      let previous = table.updateValue(text, forKey: text.key)
      precondition(previous == nil, "the text key \(text.key) stands twice")
    }
    return table
  }()

  /// Every key there is, for the test that compares them with the keys used.
  public static var keys: Set<String> { Set(byKey.keys) }

  /// The words of `message` in `language`; the key itself when it is unknown, so a page still opens.
  public static func words(_ message: Message, in language: Language) -> String {
    guard let text = byKey[message.key] else { return message.key }
    var arguments = message.arguments
    for (name, items) in message.lists {
      arguments[name] = Reader(language: language).list(items.map { words($0, in: language) })
    }
    return MessageFormat.fill(text.pattern(in: language), arguments, language)
  }
}
