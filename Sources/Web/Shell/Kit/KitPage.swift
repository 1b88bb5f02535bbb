import Kernel

/// Every component, with made-up words in French: this page is for builders, not for users.
struct KitPage {
  let reader: Reader
  let frame: Frame

  /// Someone made up, so that the frame can be seen without an account.
  static let account = AccountView(
    name: "Nathalie Lemaire", initials: "NL", role: "Coordinatrice de soins",
    organization: "Soins du Val", sections: Section.allCases)

  var page: Page {
    Page(
      "Composants", crumbs: [Page.Crumb("Accueil", Links.home)],
      """
      <div class="kit"><h1>Composants</h1>\(top)\(fields)\(tables)\(overlays)\(states)\(symbols)</div>
      """)
  }

  private var top: HTML {
    """
    <div class="g2">\(Card("Boutons et étiquettes", "\(buttons)\(tags)"))\
    \(Card("Messages d’état", alerts))</div>
    """
  }

  private var buttons: HTML {
    """
    <div class="line">\(Button("Appliquer", .primary))\(Button("Réactiver", .tone))\
    \(Button("Lire"))\(Button("Plus tard", .ghost))\(Button("Indisponible", isDisabled: true))</div>\
    <div class="line">\(Button("Optimiser", icon: .spark))\
    \(Button("Jour suivant", .ghost, icon: .chevron, isIconOnly: true))\
    \(Button("Petit", isSmall: true))\
    <button class="btn pri" type="button" aria-busy="true">Envoi en cours</button>\(ButtonLink("Un lien", to: Links.kit, icon: .arrow))</div>
    """
  }

  private var tags: HTML {
    let tags: [Tag] = [
      Tag("Avant 08:45", .urgent, icon: .clock), Tag("À surveiller", .warning),
      Tag("Fait", .ok, icon: .check), Tag("Nouveau", .info), Tag("Domicile", .home, icon: .home),
      Tag("Hôpital", .hospital, icon: .hospital), Tag("Maison de repos", .residence, icon: .bed),
      Tag("Réseau", .network, icon: .network), Tag("Neutre"), Tag("Contour", isOutlined: true),
    ]
    return "<div class=\"line\">\(tags)</div>"
  }

  private var alerts: HTML {
    let alerts: [Alert] = [
      Alert(
        .urgent, "Insuline de Mme Henrard non couverte.", "Personne n’est placé avant 09:15."),
      Alert(.warning, "Accord Katz bientôt échu.", "Il reste 3 jours."),
      Alert(.ok, "7 visites déplacées.", "11 personnes prévenues."),
      Alert(.info, "Deux nouveautés.", "Le planning a changé depuis votre dernière lecture."),
    ]
    return "<div class=\"stack\">\(alerts)</div>"
  }

  private var fields: HTML {
    let wrong = Fields(
      reader, Form(["niss": "41.03.14-256.1", "birth-date": "14/03/1914"]),
      [
        Problem(field: "niss", message: "person.niss.too-short"),
        Problem(field: "birth-date", message: "form.date.unreadable"),
      ])
    let fine = Fields(reader, Form(["role": "b", "start": "07:30", "days": "2"]))
    let choices = [("a", "Infirmière"), ("b", "Aide-soignante"), ("c", "Aide familiale")]
    let days = [("1", "Lundi"), ("2", "Mardi"), ("3", "Mercredi")]
    return """
      <div class="g2"><div class="stack">\(wrong.summary)\(Card(nil, """
      \(wrong.text("niss", "search.title", hint: "search.hint", width: .medium, kind: .niss))\
      \(wrong.date("birth-date", "search.people", isBirth: true))
      """))</div>\(Card(nil, """
      \(fine.select("role", "search.people", choices, empty: "search.title"))\
      \(fine.time("start", "shortcuts.today"))\(fine.area("note", "shell.more.text", isOptional: true))\
      \(fine.checkboxes("days", "shell.pages", days))\(fine.radios("one", "shell.language", days))\
      \(fine.checkbox("agreed", "shortcuts.single"))\(fine.file("file", "nav.imports", accept: ".csv"))
      """))</div>
      """
  }

  private var tables: HTML {
    let columns: [Table.Column] = [
      .init("Nom", sort: (Links.kit, .ascending)), .init("Lieu"),
      .init("Référente", isSecondary: true), .init("Prochain passage", isNumeric: true),
    ]
    let rows: [[HTML]] = [
      [
        "<a href=\"/kit\">DUBOIS Fernand</a>", Tag("Domicile", .home, icon: .home).html,
        "Julie Thonon", "demain 06:45",
      ],
      [
        "<a href=\"/kit\">LAMBERT Marie-Louise</a>",
        Tag("Hôpital", .hospital, icon: .hospital).html, "Sofie Maes", "auj. 14:30",
      ],
    ]
    let pages = Pagination(page: 2, of: 7, reader) { Links.query(Links.kit, ("page", "\($0)")) }
    return """
      \(Card("Personnes suivies", aside: "<span class=\"muted small\">64 personnes</span>", isPadded: false, "\(Table("Personnes suivies", columns, rows))\(pages)"))\
      <div class="g2">\(Card("Lignes", isPadded: false, RowList([
        Row("Dr Collard", "Ordonnance pansement", to: Links.kit, lead: Avatar("Dr Collard", size: .small).html),
        Row("Catherine Lambert", "Sa fille", lead: Avatar("Catherine Lambert", size: .small).html, aside: Tag("À lire", .info).html),
      ]).html))\(Card("Faits", Facts([("Mutualité", "BIM, à jour"), ("Médecin", "Dr Collard (DMG)"), ("Vide", nil)]).html))</div>
      """
  }

  private var overlays: HTML {
    let dialog = Dialog(
      "suspendre", "Suspendre les visites de Mme Lambert ?", cancel: "Annuler",
      "<p>4 visites seront retirées des tournées.</p>\(Button("Suspendre et prévenir", .primary))")
    return """
      <div class="g2">\(Card("Vues et filtres", """
      <div class="line">\(Segmented("Période", [("Jour", Links.kit, true), ("Semaine", Links.kit, false)]))</div>\
      <div class="line">\(Chips("Filtres", [
        .init("Tout", to: Links.kit, isOn: true), .init("Visites", to: Links.kit, isOn: false, icon: .home, count: "12"),
      ]))</div>\(Tabs("Dossier", [("Fil rouge", Links.kit, true), ("Droits", Links.kit, false)]))
      """))\(Card("Boîtes", """
      \(dialog.opener("Suspendre…"))\(dialog)<div class="toast st" role="status">4 visites suspendues \
      <button class="btn sm" type="button">Annuler</button></div>
      """))</div>
      """
  }

  private var states: HTML {
    """
    <div class="g2">\(Card(nil, isPadded: false, EmptyState("Rien n’attend de réponse", "Les nouvelles demandes arriveront ici.", action: ButtonLink("Voir les messages classés", to: Links.kit).html).html))\
    \(Card("En cours", "<div class=\"sk\" aria-hidden=\"true\"><i></i><i></i><i></i></div>\(Progress("Calcul des tournées, 2 secondes sur 10 au plus", 2, of: 10))"))</div>\
    <div class="line">\(Avatar("Nathalie Lemaire", isSelf: true))\(Avatar("Marc Willems"))\(Avatar("Anne Petit", size: .small))\(Avatar("Marie Lambert", size: .large))</div>
    """
  }

  private var symbols: HTML {
    let all = Icon.allCases.map { "<span class=\"tag\">\($0)\($0.rawValue)</span>" as HTML }
    return Card("Symboles", "<div class=\"line\">\(all)</div>").html
  }
}
