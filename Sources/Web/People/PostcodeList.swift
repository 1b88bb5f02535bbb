import Care
import Kernel

/// Every postcode with its municipality, as the suggestions of a field; made once for each language.
struct PostcodeList: Sendable {
  /// The `id` of the list that fields refer to.
  static let id = "postcodes"
  private let lists: [Language: HTML]

  /// The lists of `gazetteer`. O(postcodes).
  init(_ gazetteer: Gazetteer) {
    var lists: [Language: HTML] = [:]
    for language in Language.allCases {
      let options = (1...9).flatMap {
        gazetteer.suggestions("\($0)", in: language, limit: 2000)
      }.map { "<option value=\"\($0.postcode.digits)\">\($0.name)" as HTML }
      lists[language] = "<datalist id=\"\(Self.id)\">\(options)</datalist>"
    }
    self.lists = lists
  }

  /// The suggestions, with the names of `language`.
  func options(_ language: Language) -> HTML { lists[language] ?? .empty }
}
