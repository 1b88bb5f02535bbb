extension Icon {
  /// The strokes of the symbol on its 24 px grid.
  var drawing: String {
    Self.drawings[self] ?? ""
  }

  /// One line per symbol, in the order of the cases.
  private static let drawings: [Icon: String] = places.merging(care) { first, _ in first }
    .merging(acts) { first, _ in first }.merging(signs) { first, _ in first }

  private static let places: [Icon: String] = [
    .day: """
    <circle cx="12" cy="12" r="4"/><path d="M12 2.5v2.2M12 19.3v2.2M2.5 12h2.2M19.3 12h2.2M5.3 5.3l1.5 1.5M17.2 17.2l1.5 1.5M5.3 18.7l1.5-1.5M17.2 6.8l1.5-1.5"/>
    """,
    .inbox: """
    <path d="M3.5 13.5 6 5.5h12l2.5 8v5h-17z"/><path d="M3.5 13.5H8.2l1.3 2.5h5l1.3-2.5h4.7"/>
    """,
    .people: """
    <circle cx="9" cy="8" r="3.4"/><path d="M2.8 19.5c.5-3.6 2.9-5.6 6.2-5.6s5.7 2 6.2 5.6"/><path d="M15.5 4.9a3.4 3.4 0 0 1 0 6.2M17.4 14.5c2.2.7 3.5 2.4 3.8 5"/>
    """,
    .planning: """
    <path d="M3.5 5.5h17v14h-17zM3.5 10h17M8 3v4M16 3v4"/><path d="M7 13.5h5M11 16.5h6"/>
    """,
    .meeting: """
    <ellipse cx="12" cy="13" rx="5.5" ry="3.6"/><circle cx="12" cy="5.3" r="1.8"/><circle cx="4" cy="10" r="1.8"/><circle cx="20" cy="10" r="1.8"/><circle cx="7" cy="19.3" r="1.8"/><circle cx="17" cy="19.3" r="1.8"/>
    """,
    .chart: "<path d=\"M4 4v16h16\"/><path d=\"m7.5 14.5 3.5-4 3 2.5 4.5-6\"/>",
    .book: """
    <path d="M5 4.5A1.5 1.5 0 0 1 6.5 3H19v15H6.5A1.5 1.5 0 0 0 5 19.5zM5 19.5A1.5 1.5 0 0 0 6.5 21H19"/><path d="M9 7.5h6"/>
    """,
    .gear: """
    <circle cx="12" cy="12" r="3"/><path d="M12 3v2.5M12 18.5V21M4.2 7.5l2.2 1.25M17.6 15.25l2.2 1.25M4.2 16.5l2.2-1.25M17.6 8.75l2.2-1.25"/>
    """,
    .home: """
    <path d="m3.5 11.5 8.5-7.5 8.5 7.5"/><path d="M6 9.5V20h12V9.5"/><path d="M10 20v-5.5h4V20"/>
    """,
    .hospital: """
    <path d="M4.5 20.5v-13h5v-4h5v4h5v13z"/><path d="M12 6v4M10 8h4M10 20.5V16h4v4.5M7.5 12h1M15.5 12h1"/>
    """,
    .bed: """
    <path d="M3 19v-13M3 16h18v3M21 16v-3a3 3 0 0 0-3-3h-7v6"/><circle cx="7" cy="11.5" r="2"/>
    """,
    .network: """
    <circle cx="12" cy="5" r="2.3"/><circle cx="5" cy="18" r="2.3"/><circle cx="19" cy="18" r="2.3"/><path d="m10.9 7.1-4.7 8.9M13.1 7.1l4.7 8.9M7.3 18h9.4"/>
    """,
    .map: "<path d=\"m3.5 6 5.5-2 6 2 5.5-2v14l-5.5 2-6-2-5.5 2zM9 4v14M15 6v14\"/>",
    .pin: """
    <path d="M12 21c4.5-5.2 6.5-8.4 6.5-11.2a6.5 6.5 0 0 0-13 0C5.5 12.6 7.5 15.8 12 21z"/><circle cx="12" cy="9.8" r="2.3"/>
    """,
    .globe: """
    <circle cx="12" cy="12" r="8.5"/><path d="M3.5 12h17M12 3.5c2.4 2.5 3.6 5.3 3.6 8.5s-1.2 6-3.6 8.5c-2.4-2.5-3.6-5.3-3.6-8.5s1.2-6 3.6-8.5z"/>
    """,
    .parking: """
    <path d="M4 4h16v16H4z"/><path d="M9.5 17V7.5h3.2a3 3 0 0 1 0 6H9.5"/>
    """,
  ]

  private static let care: [Icon: String] = [
    .pill: "<rect x=\"2.5\" y=\"8\" width=\"19\" height=\"8\" rx=\"4\"/><path d=\"M12 8v8\"/>",
    .syringe: """
    <path d="m18 2.5 3.5 3.5M19.7 4.3 17 7M14.5 5 19 9.5M16.7 7.3 8 16l-3.5.5L5 13l8.7-8.7M4.5 16.5 2.5 21.5M11 8.5l1.5 1.5M8.5 11l1.5 1.5"/>
    """,
    .bandage: """
    <rect x="1.5" y="8" width="21" height="8" rx="4" transform="rotate(-45 12 12)"/><path d="m9.5 14.5.01.01M14.5 9.5l.01.01M12 12l.01.01M8.5 10.5l5 5M10.5 8.5l5 5"/>
    """,
    .bath: """
    <path d="M3 12h18v2a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5zM6 12V5.5A2 2 0 0 1 9.5 4.2M6.5 19 6 21M17.5 19l.5 2"/>
    """,
    .walk: """
    <circle cx="13" cy="4.5" r="1.8"/><path d="m9 21 2.5-5.5L9.5 12l1-4.5 3 .5 1.5 3 3 1M10.5 8 7 10v3M11.5 15.5 15 17l1 4"/>
    """,
    .meal: """
    <path d="M3.5 12h17a8.5 8.5 0 0 1-6 8h-5a8.5 8.5 0 0 1-6-8zM9 8.5c-1-1.2 1-2.3 0-4M14 8.5c-1-1.2 1-2.3 0-4"/>
    """,
    .broom: """
    <path d="M19.5 3.5 12.5 11M9.5 10.5l4.5 4c0 3-2 5.5-4.5 6.5l-6-5.5c1.2-2.8 3-4.6 6-5zM6.5 18l2-2"/>
    """,
    .car: """
    <path d="M3.5 16.5v-4l2-5.5h11l3 5 1.5.5v4zM3.5 12.5h16"/><circle cx="7.5" cy="16.8" r="1.9"/><circle cx="16.5" cy="16.8" r="1.9"/>
    """,
    .bicycle: """
    <circle cx="6" cy="16" r="3.8"/><circle cx="18" cy="16" r="3.8"/><path d="m6 16 3.5-7h6L18 16M9.5 9l3.5 7H6M8.5 6.5h2.5M15.5 9l-.7-2.5h2.7"/>
    """,
    .doubleCare: """
    <circle cx="7.5" cy="7" r="2.8"/><circle cx="16.5" cy="7" r="2.8"/><path d="M2.5 18.5c.4-3.6 2.2-5.5 5-5.5 1.9 0 3.4.9 4.3 2.6M11.8 18.5c.4-3.6 2-5.5 4.7-5.5s4.6 1.9 5 5.5"/>
    """,
    .heart: """
    <path d="M12 20C6 15.5 3.5 12.4 3.5 9a4.5 4.5 0 0 1 8.5-2 4.5 4.5 0 0 1 8.5 2c0 3.4-2.5 6.5-8.5 11z"/>
    """,
    .paw: """
    <path d="M12 12.5c-2.8 0-5.5 3-5.5 5.2 0 1.6 1.3 2.3 2.7 2.3 1.1 0 1.8-.6 2.8-.6s1.7.6 2.8.6c1.4 0 2.7-.7 2.7-2.3 0-2.2-2.7-5.2-5.5-5.2z"/><path d="M9 5.5v2M15 5.5v2M4.8 9.5l.7 1.8M19.2 9.5l-.7 1.8"/>
    """,
  ]

  private static let acts: [Icon: String] = [
    .search: "<circle cx=\"10.5\" cy=\"10.5\" r=\"6\"/><path d=\"m15 15 5.5 5.5\"/>",
    .phone: """
    <path d="M6.5 3.5 9.5 4l1.2 4-2 1.7c1 2.2 2.5 3.7 4.7 4.7l1.7-2 4 1.2.5 3c-.2 2.2-2 3.4-4 3C9.5 18.3 5 13.5 3.6 7.5c-.3-2 .9-3.8 2.9-4z"/>
    """,
    .print: """
    <path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3"/><path d="M7 14h10v6.5H7z"/>
    """,
    .spark: """
    <path d="M12 3.5 13.8 10l6.7 2-6.7 2L12 20.5 10.2 14l-6.7-2 6.7-2z"/>
    """,
    .message: "<path d=\"M4 4.5h16v12H11l-4.5 4v-4H4zM8 9h8M8 12.5h5\"/>",
    .camera: """
    <path d="M3.5 7.5h4l1.5-2.5h6l1.5 2.5h4v12h-17z"/><circle cx="12" cy="13" r="3.5"/>
    """,
    .download: "<path d=\"M12 3.5v11M7.5 10.5 12 15l4.5-4.5M4 16.5V20h16v-3.5\"/>",
    .upload: "<path d=\"M12 15V4M7.5 8.5 12 4l4.5 4.5M4 16.5V20h16v-3.5\"/>",
    .edit: "<path d=\"M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5\"/>",
    .trash:
      "<path d=\"M4.5 6.5h15M9 6.5V4h6v2.5M6.5 6.5 7.3 20h9.4l.8-13.5M10 10.5v6M14 10.5v6\"/>",
    .undo: "<path d=\"M8.5 5 4.5 9l4 4M4.5 9H14a5.5 5.5 0 0 1 0 11H9\"/>",
    .out: "<path d=\"M10 4H4.5v16H10M9 12h11M16 8l4 4-4 4\"/>",
    .swap: "<path d=\"M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19\"/>",
    .stop: "<path d=\"M6 6h12v12H6z\"/>",
    .play: "<path d=\"M8 5.5v13l10.5-6.5z\"/>",
    .repeatVisit:
      "<path d=\"M4.5 11V9a3.5 3.5 0 0 1 3.5-3.5h11M16 2.5l3 3-3 3M19.5 13v2a3.5 3.5 0 0 1-3.5 3.5H5M8 21.5l-3-3 3-3\"/>",
    .filter: "<path d=\"M4 5.5h16l-6.2 7.5v6l-3.6-2v-4z\"/>",
    .sort: "<path d=\"m8 9.5 4-4 4 4M8 14.5l4 4 4-4\"/>",
  ]

  private static let signs: [Icon: String] = [
    .warning: "<path d=\"M12 4 21 19.5H3z\"/><path d=\"M12 10v4.5M12 17v.2\"/>",
    .info: "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 11v5.5M12 7.5v.2\"/>",
    .question: """
    <circle cx="12" cy="12" r="8.5"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.8 2.2c-.9.5-1.3 1-1.3 2M12 16.5v.2"/>
    """,
    .check: "<path d=\"m5 12.5 4.5 4.5L19 7\"/>",
    .clock: "<circle cx=\"12\" cy=\"12\" r=\"8.5\"/><path d=\"M12 7v5l3.5 2\"/>",
    .calendar: "<path d=\"M3.5 5.5h17v14h-17zM3.5 10h17M8 3v4M16 3v4\"/>",
    .chevron: "<path d=\"m9 5.5 6.5 6.5L9 18.5\"/>",
    .chevronDown: "<path d=\"m5.5 9 6.5 6.5L18.5 9\"/>",
    .chevronUp: "<path d=\"m5.5 15.5 6.5-6.5 6.5 6.5\"/>",
    .chevronLeft: "<path d=\"M15 5.5 8.5 12l6.5 6.5\"/>",
    .arrow: "<path d=\"M4 12h15.5M13.5 6l6 6-6 6\"/>",
    .more: "<path d=\"M5 12h.01M12 12h.01M19 12h.01\" stroke-width=\"3\"/>",
    .plus: "<path d=\"M12 5v14M5 12h14\"/>",
    .minus: "<path d=\"M5 12h14\"/>",
    .close: "<path d=\"m6 6 12 12M18 6 6 18\"/>",
    .lock: """
    <path d="M5.5 10.5h13v9.5h-13zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>
    """,
    .unlock: """
    <path d="M5.5 10.5h13v9.5h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 6.7-1.5"/>
    """,
    .document: """
    <path d="M6 3h8l4.5 4.5V21H6z"/><path d="M13.5 3v5h5M9 12.5h6M9 16h6"/>
    """,
    .eye: """
    <path d="M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z"/><circle cx="12" cy="12" r="2.8"/>
    """,
    .euro: "<path d=\"M18 6.5A7 7 0 1 0 18 17.5M3.5 10.5h9M3.5 13.5h8\"/>",
    .user:
      "<circle cx=\"12\" cy=\"8\" r=\"3.6\"/><path d=\"M5 20c.6-4 3.2-6.2 7-6.2s6.4 2.2 7 6.2\"/>",
    .userOff: """
    <circle cx="10" cy="8" r="3.6"/><path d="M3 20c.6-4 3.2-6.2 7-6.2 1.5 0 2.8.3 3.9 1M16 16l5 5M21 16l-5 5"/>
    """,
    .team: """
    <circle cx="12" cy="7" r="3"/><circle cx="5" cy="10" r="2"/><circle cx="19" cy="10" r="2"/><path d="M7 19c.3-3.6 2-5.5 5-5.5s4.7 1.9 5 5.5M2 17.5c.2-2.3 1.2-3.7 3-4M22 17.5c-.2-2.3-1.2-3.7-3-4"/>
    """,
    .key:
      "<circle cx=\"8\" cy=\"15.5\" r=\"4\"/><path d=\"M11 12.5 19.5 4M16 7.5l3 3M13.5 10l2 2\"/>",
    .flag: "<path d=\"M5.5 21V4M5.5 4.5h12l-2.5 4 2.5 4h-12\"/>",
    .list: "<path d=\"M8.5 6.5h12M8.5 12h12M8.5 17.5h12M4 6.5h.01M4 12h.01M4 17.5h.01\"/>",
    .moon: "<path d=\"M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z\"/>",
  ]
}
