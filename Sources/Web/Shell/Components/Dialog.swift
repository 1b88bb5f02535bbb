/// A question before something that cannot be undone: sending, signing, stopping care.
///
/// A link to `#id` opens it, without JavaScript too; `nav.js` makes it modal and returns the focus.
struct Dialog: Component {
  var id: String
  /// The question.
  var title: String
  /// A form whose button is the verb.
  var content: HTML
  var cancel: String

  /// A dialog with its question.
  init(_ id: String, _ title: String, cancel: String, _ content: HTML) {
    (self.id, self.title, self.cancel, self.content) = (id, title, cancel, content)
  }

  /// The link that opens it.
  func opener(_ label: String, _ kind: ButtonKind = .plain) -> ButtonLink {
    ButtonLink(label, to: "#\(id)", kind)
  }

  var html: HTML {
    """
    <dialog class="dlg" id="\(id)" aria-labelledby="\(id)-title">\
    <h2 id="\(id)-title">\(title)</h2>\(content)\
    <p><a class="btn" href="#contenu" data-close>\(cancel)</a></p></dialog>
    """
  }
}

/// What was just done, with a way back; one at a time, gone after ten seconds.
struct Toast: Component {
  var words: String
  /// The form that undoes it.
  var undo: HTML
  /// Whether that form does an undone act again; the key of undo then leaves it alone.
  var isRedo: Bool

  /// A toast with its words.
  init(_ words: String, undo: HTML = .empty, isRedo: Bool = false) {
    (self.words, self.undo, self.isRedo) = (words, undo, isRedo)
  }

  var html: HTML {
    """
    <div class="toast" role="status" data-toast\(attribute: "data-redo", if: isRedo)><span>\(words)</span>\(undo)</div>
    """
  }
}
