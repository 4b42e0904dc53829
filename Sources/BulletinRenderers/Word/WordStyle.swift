/// One style of a document.
struct WordStyle {
  /// What the style is for.
  enum Kind: String {
    case paragraph, character, table
  }

  var kind = Kind.paragraph
  /// The id in the file.
  var id: String
  /// The name that Word shows; the built-in ones show in the language of the program.
  var name: String
  /// The style that it differs from.
  var base: String? = "Normal"
  /// The style of the paragraph typed after it.
  var next: String?
  /// Properties of paragraphs, in the schema's order.
  var paragraph = ""
  /// Properties of runs, in the schema's order.
  var run = ""
  /// Properties of tables and their cells.
  var table = ""
  /// Whether it is what nothing else is said of.
  var isDefault = false

  var xml: String {
    let isDefault = isDefault ? " w:default=\"1\"" : ""
    var xml = "<w:style w:type=\"\(kind.rawValue)\"\(isDefault) w:styleId=\"\(id)\">"
    xml += "<w:name w:val=\"\(name)\"/>"
    if let base, base != id { xml += "<w:basedOn w:val=\"\(base)\"/>" }
    if let next { xml += "<w:next w:val=\"\(next)\"/>" }
    xml += "<w:qFormat/>"
    if !paragraph.isEmpty { xml += "<w:pPr>\(paragraph)</w:pPr>" }
    if !run.isEmpty { xml += "<w:rPr>\(run)</w:rPr>" }
    return xml + table + "</w:style>"
  }

  static let bold = "<w:b/><w:bCs/>"
  static let italic = "<w:i/><w:iCs/>"

  /// The font size, in half points, of every script.
  static func size(_ size: Int) -> String { "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>" }

  static func color(_ color: String) -> String { "<w:color w:val=\"\(color)\"/>" }

  /// Room before and after, and the height of lines in 240ths of a single one.
  static func spacing(_ before: Int, _ after: Int, line: Int = 240) -> String {
    "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\" w:line=\"\(line)\" w:lineRule=\"auto\"/>"
  }

  static func indent(left: Int = 0, first: Int = 0) -> String {
    "<w:ind w:left=\"\(left)\" w:firstLine=\"\(first)\"/>"
  }

  static func align(_ side: String) -> String { "<w:jc w:val=\"\(side)\"/>" }
}
