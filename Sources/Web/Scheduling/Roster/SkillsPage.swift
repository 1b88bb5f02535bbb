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
      guard mayEdit else { return "<li>\(skill.name)</li>" }
      let name = Self.field(skill.skill)
      let shown = form.has(name) ? form : Form([name: skill.name])
      let fields = Fields(reader, shown, problems)
      return """
        <li>\(frame.form(to: Links.skill(skill.skill), class: "rename", "\(fields.text(name, "skills.name", width: .medium))\(Button(reader.text("skills.rename"), isSmall: true))"))</li>
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
    router.post("carers/skills/:skill", use: rename)
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
    guard let skill = context.parameters.get("skill").flatMap(Skill.init) else {
      throw HTTPError(.notFound)
    }
    return try await save(SkillsPage.field(skill), "skills.renamed", context) { name in
      try await context.workspace.renameSkill(skill, to: name)
    }
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
