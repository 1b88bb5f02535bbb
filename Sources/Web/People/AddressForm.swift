import Care
import Kernel

/// The fields of an address and of its point on the map, the same for everybody who has one.
enum AddressForm {
  /// What was typed. The locality follows from a postcode that has only one; the point is the one
  /// that was typed, else that of the address when the address is another one than before.
  static func read(
    _ reading: inout FormReading, old: (address: Address, place: Place?)?, _ gazetteer: Gazetteer,
    _ language: Language
  ) -> (address: Address, place: Place?) {
    let form = reading.form
    var address = Address(street: form["street"], locality: form["locality"])
    address.postcode = reading.optional("postcode", Postcode.init)
    if address.locality.isEmpty, let postcode = address.postcode {
      let names = Set(gazetteer.municipalities(of: postcode).map { $0.name(in: language) })
      if names.count == 1, let name = names.first { address.locality = name }
    }
    let typed = coordinates(&reading)
    let isMoved = old.map { $0.address != address } ?? true
    if let typed, !(isMoved && typed == old?.place?.coordinates) {
      return (address, Place(typed))
    }
    if isMoved || old?.place == nil || old?.place?.quality == .exact && typed == nil {
      return (address, address == Address() ? nil : gazetteer.locate(address))
    }
    return (address, old?.place)
  }

  /// Both coordinates or none.
  private static func coordinates(_ reading: inout FormReading) -> Coordinates? {
    let form = reading.form
    let north = reading.optional("latitude", NumberInput.decimal)
    let east = reading.optional("longitude", NumberInput.decimal)
    if form["latitude"].isEmpty != form["longitude"].isEmpty {
      let empty = form["latitude"].isEmpty ? "latitude" : "longitude"
      reading.refuse(empty, PersonError.coordinatesIncomplete.message)
    }
    guard let north, let east else { return nil }
    return reading.optional("latitude") { _ in try Coordinates(degrees: north, east) }
  }

  /// Fills the fields with an address; an approximate point stays out, so that it moves along.
  static func fill(_ form: inout Form, _ address: Address, _ place: Place?) {
    form.add("street", address.street)
    form.add("postcode", address.postcode?.digits ?? "")
    form.add("locality", address.locality)
    if let place, place.quality == .exact {
      form.add("latitude", "\(place.coordinates.degrees.latitude)")
      form.add("longitude", "\(place.coordinates.degrees.longitude)")
    }
  }

  /// The names of its fields.
  static let fields = ["street", "postcode", "locality", "latitude", "longitude"]

  /// The fields themselves; the page holds the list of postcodes once. `place` is the point saved
  /// now, so that one sees how well it is known.
  static func html(_ fields: Fields, place: Place?, hasAddress: Bool) -> HTML {
    let reader = fields.reader
    let hasPoint =
      !fields.form["latitude"].isEmpty
      || fields.problems.contains { $0.field.hasSuffix("itude") }
    let tag = PlaceTag(quality: place?.quality, hasAddress: hasAddress, reader: reader)
    return """
      <div class="full field">\(fields.text("street", "patient.field.street"))</div>\
      \(postcode(fields))\
      \(fields.text("locality", "patient.field.locality", hint: "people.locality.hint"))\
      <details class="full more-fields"\(attribute: "open", if: hasPoint)>\
      <summary>\(reader.text("people.place.title")) \(tag)</summary>\
      <p class="hint">\(reader.text("people.place.hint"))</p><div class="formgrid">\
      \(fields.text("latitude", "patient.field.latitude", width: .short, isOptional: true))\
      \(fields.text("longitude", "patient.field.longitude", width: .short, isOptional: true))\
      </div></details>
      """
  }

  /// The postcode, which proposes every postcode of the country while one types.
  private static func postcode(_ fields: Fields) -> HTML {
    let reader = fields.reader, form = fields.form
    let problem = fields.problems.first { $0.field == "postcode" }
    let error: HTML? = problem.map {
      "<p class=\"err\" id=\"postcode-error\">\(Icon.warning)\(reader.text($0.message))</p>"
    }
    return """
      <div class="field"><label for="postcode">\(reader.text("patient.field.postcode"))</label>\
      <p class="hint" id="postcode-hint">\(reader.text("people.postcode.hint"))</p>\(error)\
      <input class="in w-s" id="postcode" name="postcode" value="\(form["postcode"])" \
      list="\(PostcodeList.id)" inputmode="numeric" autocomplete="off"\
      \(attribute: "aria-invalid", problem == nil ? nil : "true") \
      aria-describedby="postcode-hint\(problem == nil ? "" : " postcode-error")"></div>
      """
  }
}
