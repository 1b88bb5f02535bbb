/// How someone wishes to be addressed.
public enum Courtesy: String, CaseIterable, Sendable, Hashable {
  case madam, sir
}

extension Reader {
  /// `LAMBERT Marie-Louise`: for lists, where the eye looks for the family name.
  public func listName(family: String, given: String) -> String {
    joined(family.uppercased(), given)
  }

  /// `Marie-Louise LAMBERT`: at the head of a record.
  public func headName(family: String, given: String) -> String {
    joined(given, family.uppercased())
  }

  /// `Marie-Louise Lambert`: in a sentence.
  public func fullName(family: String, given: String) -> String { joined(given, family) }

  /// `Mme Lambert`, `mevr. Lambert`, `Frau Lambert`, `Ms Lambert`; the full name when it is not
  /// known how the person is addressed.
  public func formalName(family: String, given: String, _ courtesy: Courtesy?) -> String {
    guard let courtesy, !family.isEmpty else { return fullName(family: family, given: given) }
    return titled(family, courtesy)
  }

  /// A name with the title in front, held together: `Mme Marie-Louise LAMBERT`; the name alone when
  /// it is not known how the person is addressed.
  public func titled(_ name: String, _ courtesy: Courtesy?) -> String {
    switch courtesy {
    case .madam: "\(choose("Mme", "mevr.", "Frau", "Ms"))\(Space.noBreak)\(name)"
    case .sir: "\(choose("M.", "dhr.", "Herr", "Mr"))\(Space.noBreak)\(name)"
    case nil: name
    }
  }

  /// `ML`: the first letters of first and family name, for a badge.
  public func initials(family: String, given: String) -> String {
    [given, family].compactMap { $0.first { $0.isLetter } }.map { $0.uppercased() }.joined()
  }

  private func joined(_ first: String, _ second: String) -> String {
    [first, second].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// The order of names in a list.
public enum NameOrder {
  /// A key that sorts as people look names up in Belgium when compared byte by byte: accents, case
  /// and punctuation do not count, and a particle belongs to the name, so that De Prez stands
  /// beside Deprez, under D. O(n).
  public static func key(family: String, given: String) -> String {
    "\(TextFold.compact(family)) \(TextFold.compact(given))"
  }
}
