/// The elements of a picture, with numbers of two decimals at the most.
struct SVGCanvas {
  /// How a text stands to its point.
  enum Anchor: String {
    case start, middle, end
  }

  /// What a text is set like; the raw value names it in style sheets.
  enum TextStyle: String {
    /// Labels and values.
    case plain = "ink"
    /// Axes, units and remarks.
    case soft
    /// On a coloured ground.
    case onColour = "on"
    /// The words over the picture.
    case caption

    var attributes: String {
      switch self {
      case .plain: "class=\"ink\" fill=\"#1c2430\""
      case .soft: "class=\"soft\" fill=\"#4a5462\""
      case .onColour: "class=\"on\" fill=\"#fff\""
      case .caption: "class=\"ink\" fill=\"#1c2430\" font-weight=\"bold\""
      }
    }
  }

  private(set) var elements: [String] = []

  mutating func add(_ element: String) { elements.append(element) }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ attributes: String
  ) {
    add(
      "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" width=\"\(Self.number(max(width, 0)))\""
        + " height=\"\(Self.number(max(height, 0)))\" \(attributes)/>")
  }

  mutating func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String
  ) {
    path("M\(Self.point(x1, y1))L\(Self.point(x2, y2))", attributes)
  }

  mutating func path(_ data: String, _ attributes: String) {
    add("<path d=\"\(data)\" \(attributes)/>")
  }

  mutating func text(
    _ text: String, _ x: Double, _ y: Double, _ anchor: Anchor = .start,
    size: Double = ChartMeasures.size, style: TextStyle = .plain, turned: Int = 0
  ) {
    guard !text.isEmpty else { return }
    var attributes = "x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if size != ChartMeasures.size { attributes += " font-size=\"\(Self.number(size))\"" }
    if turned != 0 {
      attributes += " transform=\"rotate(\(turned) \(Self.number(x)) \(Self.number(y)))\""
    }
    add("<text \(attributes) \(style.attributes)>\(HTMLText.escaped(text))</text>")
  }

  /// Opens a group of what one figure looks like; its title is what a pointer over it shows.
  mutating func beginFigure(_ cell: ChartCell?, title: String) {
    let id = cell.map { " data-figure=\"\(HTMLText.escaped($0.id))\"" } ?? ""
    add("<g class=\"mark\"\(id)><title>\(HTMLText.escaped(title))</title>")
  }

  mutating func endFigure() { add("</g>") }

  static func point(_ x: Double, _ y: Double) -> String { "\(number(x)) \(number(y))" }

  /// A number with two decimals at the most, without zeros at its end.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    var text = (hundredths < 0 ? "-" : "") + String(whole)
    if rest != 0 {
      text += "." + (rest < 10 ? "0" : "") + String(rest)
      if rest % 10 == 0 { text.removeLast() }
    }
    return text
  }
}
