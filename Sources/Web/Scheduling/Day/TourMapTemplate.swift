import Kernel

extension TourMap {
  /// The drawing and its legend.
  var html: HTML {
    guard emptyWords == nil else { return "<p class=\"muted none\">\(emptyWords)</p>" }
    return """
      <div class="map"><svg class="m" viewBox="0 0 \(Self.width) \(Self.height)" \
      preserveAspectRatio="xMidYMid slice" role="img" aria-label="\(label)">\
      \(tours.map(line))\(loose.map(dot))\(tours.map(stops))\(towns.map(town))\(scaleBar)</svg></div>\
      <ul class="mleg" aria-hidden="true">\(tours.map(legend))\(looseLegend)</ul>\
      \(note.map { "<p class=\"mnote\">\($0)</p>" as HTML })
      """
  }

  private func town(_ town: TownLabel) -> HTML {
    "<text class=\"town\" x=\"\(town.at.x)\" y=\"\(town.at.y)\">\(town.name)</text>"
  }

  private func dot(_ at: Point) -> HTML {
    "<circle class=\"loose\" cx=\"\(at.x)\" cy=\"\(at.y)\" r=\"5\"/>"
  }

  private var looseLegend: HTML {
    guard let looseWords else { return .empty }
    return """
      <li><svg viewBox="0 0 26 12" class="map"><circle class="loose" cx="13" cy="6" r="4.5"/></svg>\
      \(looseWords)</li>
      """
  }

  private func line(_ tour: Tour) -> HTML {
    let points = tour.path.map { "\($0.x),\($0.y)" }.joined(separator: " ")
    return """
      <polyline class="ln halo" points="\(points)"/>\
      <polyline class="ln t\(tour.mark.color) h\(tour.mark.color)" points="\(points)"/>
      """
  }

  private func stops(_ tour: Tour) -> HTML {
    tour.stops.map { stop -> HTML in
      let ring: HTML =
        stop.isSelected
        ? "<circle class=\"ring t\(tour.mark.color)\" cx=\"\(stop.at.x)\" cy=\"\(stop.at.y)\" r=\"14\"/>"
        : .empty
      return """
        <circle class="stop t\(tour.mark.color)" cx="\(stop.at.x)" cy="\(stop.at.y)" r="8"/>\
        <text class="nb t\(tour.mark.color)" x="\(stop.at.x)" y="\(stop.at.y + 3)">\(stop.number)</text>\(ring)
        """
    }.joined()
  }

  private var scaleBar: HTML {
    guard let scale else { return .empty }
    let y = Self.height - 10
    return """
      <path class="bar" d="M10 \(y - 4)v4h\(scale.pixels)v-4"/>\
      <text class="len" x="\(14 + scale.pixels)" y="\(y)">\(scale.words)</text>
      """
  }

  private func legend(_ tour: Tour) -> HTML {
    """
    <li>\(tour.mark.html)<svg viewBox="0 0 26 6"><path class="ln t\(tour.mark.color) h\(tour.mark.color)" \
    d="M2 3h22"/></svg>\(tour.name)</li>
    """
  }
}
