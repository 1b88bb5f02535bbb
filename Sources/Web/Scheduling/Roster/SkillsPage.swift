import Care
import HTTPTypes
import Hummingbird
import Kernel
import Store

/// The skills of the service: those that everybody knows, and its own.
struct SkillsPage {
  let frame: Frame
  let own: [OwnSkill]
  let mayEdit: Bool
  var form = Form()
  var problems: [Problem] = []

  var page: Page {
    let title = reader.text("skills.title")
    return Page(
      title, .carers, width: .narrow,
      crumbs: [Page.Crumb(reader.text("nav.carers"), Links.carers)], hasProblems: !problems.isEmpty,
      """
      <div class="stack"><div><h1>\(title)</h1><p class="muted">\(reader.text("skills.text"))</p>\
      </div>\(fields.summary)\(ownList)\(mayEdit ? addition : nil)\(commonList)</div>
      """)
  }

  private var reader: Reader { frame.reader }
  private var fields: Fields { Fields(reader, form, problems) }

  /// The name of the field that renames a skill.
  static func field(_ skill: Skill) -> String { "name-\(skill.code)" }

  private var ownList: HTML {
    guard !own.isEmpty else {
      return Card(reader.text("skills.own"), "<p>\(reader.text("skills.none"))</p>").html
    }
    let items = own.map { skill -> HTML in
      let retired: HTML? =
        skill.isRetired ? " \(Tag(reader.text("skills.state.retired")))" : nil
      guard mayEdit else { return "<li>\(skill.name)\(retired)</li>" }
      let name = Self.field(skill.skill)
      let shown = form.has(name) ? form : Form([name: skill.name])
      let fields = Fields(reader, shown, problems)
      let uses = ButtonLink(
        reader.text("skills.uses"), to: Links.skill(skill.skill), .ghost, isSmall: true)
      return """
        <li>\(frame.form(to: Links.skill(skill.skill), class: "rename", "\(fields.text(name, "skills.name", width: .medium))\(Button(reader.text("skills.rename"), isSmall: true))\(uses)\(retired)"))</li>
        """
    }
    return Card(reader.text("skills.own"), "<ul class=\"stack tight\">\(items)</ul>").html
  }

  private var addition: HTML {
    Card(
      reader.text("skills.add"),
      frame.form(
        to: Links.skills,
        """
        \(fields.text("name", "skills.name", hint: "skills.name.hint", width: .medium))\
        <div class="acts mt">\(Button(reader.text("skills.save"), .primary, icon: .plus))</div>
        """)
    ).html
  }

  private var commonList: HTML {
    let items = Skill.known.map { "<li>\(reader.skill($0))</li>" as HTML }
    return Card(reader.text("skills.common"), "<ul class=\"bullets\">\(items)</ul>").html
  }
}

/// The page of skills and what it sends.
struct SkillRoutes {
  func add(to router: some RouterMethods<SignedIn>) {
    router.get("carers/skills", use: show)
    router.post("carers/skills", use: create)
    router.get("carers/skills/:skill", use: showUses)
    router.post("carers/skills/:skill", use: rename)
    router.post("carers/skills/:skill/removal", use: remove)
    router.post("carers/skills/:skill/retirement", use: retire)
    router.post("carers/skills/:skill/return", use: takeBack)
  }

  @Sendable func show(_ request: Request, _ context: SignedIn) async throws -> Response {
    page(context, try await context.workspace.ownSkills()).page.response(context.frame)
  }

  @Sendable func create(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    return try await save("name", "skills.added", context) { name in
      try await context.workspace.addSkills([name])
    }
  }

  @Sendable func rename(_ request: Request, _ context: SignedIn) async throws -> Response {
    try context.workspace.require(.editCarers)
    let skill = try skill(context)
    return try await save(SkillsPage.field(skill), "skills.renamed", context) { name in
      try await context.workspace.renameSkill(skill, to: name)
    }
  }

  /// Four statements, whatever uses it.
  @Sendable func showUses(_ request: Request, _ context: SignedIn) async throws -> Response {
    try await uses(context).page.response(context.frame)
  }

  @Sendable func remove(_ request: Request, _ context: SignedIn) async throws -> Response {
    do {
      try await context.workspace.removeSkill(skill(context))
    } catch SchedulingError.skillIsUsed {
      var shown = try await uses(context)
      shown.problems = [Problem(field: "uses", message: SchedulingError.skillIsUsed.message)]
      return shown.page.response(
        context.frame, status: SchedulingError.skillIsUsed.reason.status)
    }
    return .redirect(to: Links.skills, notice: Notice("skills.removed"))
  }

  @Sendable func retire(_ request: Request, _ context: SignedIn) async throws -> Response {
    let skill = try skill(context)
    try await context.workspace.retireSkill(skill)
    return .redirect(
      to: Links.skill(skill), notice: Notice("skills.retired", undo: Links.returning(skill)))
  }

  @Sendable func takeBack(_ request: Request, _ context: SignedIn) async throws -> Response {
    let skill = try skill(context)
    try await context.workspace.returnSkill(skill)
    return .redirect(to: Links.skill(skill), notice: Notice("skills.returned"))
  }

  private func skill(_ context: SignedIn) throws -> Skill {
    guard let skill = context.parameters.get("skill").flatMap(Skill.init) else {
      throw HTTPError(.notFound)
    }
    return skill
  }

  private func uses(_ context: SignedIn) async throws -> SkillUsesPage {
    let use = try await context.workspace.uses(of: skill(context))
    return SkillUsesPage(frame: context.frame, use: use)
  }

  private func save(
    _ field: String, _ done: Message, _ context: SignedIn,
    _ work: (String) async throws -> [OwnSkill]
  ) async throws -> Response {
    do {
      _ = try await work(context.form[field])
    } catch let refusal as SchedulingError where refusal != .unknownSkill {
      var shown = page(context, try await context.workspace.ownSkills())
      (shown.form, shown.problems) = (
        context.form, [Problem(field: field, message: refusal.message)]
      )
      return shown.page.response(context.frame, status: refusal.reason.status)
    }
    return .redirect(to: Links.skills, notice: Notice(done))
  }

  private func page(_ context: SignedIn, _ own: [OwnSkill]) -> SkillsPage {
    SkillsPage(frame: context.frame, own: own, mayEdit: context.permits(.editCarers))
  }
}
