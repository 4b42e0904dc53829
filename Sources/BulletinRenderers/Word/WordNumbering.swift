import Bulletin

/// The lists of a document: headings `I.`, `1.`, `a)` of official documents, points, and origins.
struct WordNumbering {
  /// The number of a list in the document.
  enum List: Int {
    case headings = 1
    case points = 2
    case origins = 3
  }

  let look: WordLook

  var xml: String {
    let lists = [headings, points, origins]
    return XMLText.declaration + "<w:numbering \(WordXML.namespaces)>"
      + lists.joined()
      + (1...lists.count).map {
        "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
      }.joined() + "</w:numbering>"
  }

  /// A level says its number to the heading style that it belongs to; the number stands in the
  /// line, after the indent of a first line.
  private var headings: String {
    let levels = [("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)")]
    return list(
      .headings, "multilevel",
      levels.enumerated().map { index, level in
        "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(level.0)\"/>"
          + "<w:pStyle w:val=\"Heading\(index + 1)\"/><w:suff w:val=\"space\"/>"
          + "<w:lvlText w:val=\"\(level.1)\"/><w:lvlJc w:val=\"left\"/>"
          + "<w:pPr><w:ind w:left=\"0\" w:firstLine=\"\(look.firstLine)\"/></w:pPr></w:lvl>"
      }.joined())
  }

  private var points: String {
    let indent =
      look.firstLine > 0
      ? "<w:ind w:left=\"0\" w:firstLine=\"\(look.firstLine)\"/>"
      : "<w:ind w:left=\"360\" w:hanging=\"260\"/>"
    return list(
      .points, "singleLevel",
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/>"
        + "<w:pStyle w:val=\"ListBullet\"/>"
        + "<w:suff w:val=\"\(look.firstLine > 0 ? "space" : "tab")\"/>"
        + "<w:lvlText w:val=\"\(look.firstLine > 0 ? "-" : "•")\"/><w:lvlJc w:val=\"left\"/>"
        + "<w:pPr>\(indent)</w:pPr><w:rPr><w:b w:val=\"0\"/></w:rPr></w:lvl>")
  }

  private var origins: String {
    list(
      .origins, "singleLevel",
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        + "<w:pStyle w:val=\"Origin\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/>"
        + "<w:pPr><w:ind w:left=\"454\" w:hanging=\"454\"/></w:pPr></w:lvl>")
  }

  private func list(_ list: List, _ type: String, _ levels: String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(list.rawValue)\">"
      + "<w:multiLevelType w:val=\"\(type)\"/>\(levels)</w:abstractNum>"
  }
}
