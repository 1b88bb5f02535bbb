import Care
import Kernel

/// The bar over every page: search, state, language, account.
struct TopBar: Component {
  let frame: Frame

  var html: HTML {
    """
    <header class="top"><a class="brand only-s" href="/" \
    aria-label="\(frame.reader.text("shell.home"))">\(Brand.mark)</a>\(search)\
    <span class="sp"></span>\(DemoBanner(frame: frame).html)\(state)\
    \(LanguageSwitch(frame: frame).html)\(AccountMenu(frame: frame).html)</header>
    """
  }

  private var search: HTML {
    let words = frame.reader.text("search.placeholder")
    let find: HTML = """
      \(Icon.search)<input name="q" type="search" autocomplete="off" spellcheck="false" \
      aria-label="\(words)" placeholder="\(words)"><kbd aria-hidden="true">Ctrl K</kbd>
      """
    return """
      <search class="finder" data-palette>\(frame.form(to: Links.search, class: "find", find))</search>\
      <a class="findlink" href="\(Links.search)" aria-label="\(words)">\
      \(Icon.search)</a>
      """
  }

  /// Says that what is shown is up to date; `live.js` changes it when the connection is lost.
  private var state: HTML {
    let reader = frame.reader, time = reader.clockTime(frame.now.local.time)
    return """
      <span class="state" data-state data-offline="\(reader.text("shell.offline"))">\
      <i class="dot"></i><span>\(reader.text(Message("shell.up-to-date", ["time": time])))</span>\
      </span>
      """
  }
}

/// The four languages; the page stays the same.
struct LanguageSwitch: Component {
  let frame: Frame

  var html: HTML {
    let buttons = Language.allCases.map { language -> HTML in
      """
      <button type="submit" name="language" value="\(language.rawValue)" lang="\(language.tag)" \
      aria-label="\(language.ownName)"\
      \(attribute: "aria-current", language == frame.reader.language ? "true" : nil)>\
      \(language.rawValue.uppercased())</button>
      """
    }
    return frame.choice(to: Links.language, "shell.language", class: "lang", buttons)
  }
}

/// Who is signed in, and what they can change about it.
struct AccountMenu: Component {
  let frame: Frame

  var html: HTML {
    guard let account = frame.account else { return .empty }
    let reader = frame.reader
    let words = reader.text(Message("account.menu", ["name": account.name]))
    return """
      <details class="menu" data-menu><summary class="who" aria-label="\(words)">\
      \(Avatar(initials: account.initials, isSelf: true))<span class="txt"><b>\(account.name)</b>\
      <small>\(account.role)</small></span></summary><div class="pop">\
      <p class="pophead"><b>\(account.organization)</b><small>\(account.role)</small></p>\
      \(ThemeSwitch(frame: frame).html)<ul class="poplist">\
      <li><a href="\(Links.settings)">\(Icon.gear)\(reader.text("nav.settings"))</a></li>\
      <li><a href="\(Links.about)">\(Icon.info)\(reader.text("about.title"))</a></li>\
      <li><button type="button" data-shortcuts hidden>\(Icon.question)\
      \(reader.text("shortcuts.title"))</button></li>\
      <li>\(frame.form(to: Links.signOut, "<button type=\"submit\">\(Icon.out)\(reader.text("account.sign-out"))</button>"))</li>\
      </ul></div></details>
      """
  }
}

/// System, light or dark.
struct ThemeSwitch: Component {
  let frame: Frame

  var html: HTML {
    let buttons = Theme.allCases.map { theme -> HTML in
      """
      <button type="submit" name="theme" value="\(theme.rawValue)" \
      aria-pressed="\(theme == frame.theme ? "true" : "false")">\
      \(frame.reader.text(Message("theme.\(theme.rawValue)")))</button>
      """
    }
    return frame.choice(to: Links.theme, "theme.title", class: "seg", buttons)
  }
}

/// Airy or compact rows.
struct DensitySwitch: Component {
  let frame: Frame

  var html: HTML {
    let buttons = Density.allCases.map { density -> HTML in
      """
      <button type="submit" name="density" value="\(density.rawValue)" \
      aria-pressed="\(density == frame.density ? "true" : "false")">\
      \(frame.reader.text(Message("density.\(density.rawValue)")))</button>
      """
    }
    return frame.choice(to: Links.density, "density.title", class: "seg", buttons)
  }
}

/// Says that everything is made up, where it is.
struct DemoBanner: Component {
  let frame: Frame

  var html: HTML {
    guard frame.isDemo else { return .empty }
    return "<span class=\"tag warn demo\">\(frame.reader.text("shell.demo"))</span>"
  }
}
