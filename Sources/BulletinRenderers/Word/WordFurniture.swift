/// What stands on every page: page numbers, and that the document is a draft.
struct WordFurniture {
  let look: WordLook
  let title: String
  /// The word for a draft, if the document is one.
  let draft: String?

  /// One header or footer with its file and the relationship that leads to it.
  struct Part {
    var id: String
    var file: String
    var kind: String
    var xml: String
  }

  /// What a section names: the first page and the others, above and below.
  static let references =
    "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
    + "<w:headerReference w:type=\"first\" r:id=\"rIdFirstHeader\"/>"
    + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>"
    + "<w:footerReference w:type=\"first\" r:id=\"rIdFirstFooter\"/>"

  /// The parts, in the order they are filed.
  var parts: [Part] {
    let number = WordRuns.field("PAGE", result: "2")
    let ofAll =
      WordRuns.field("PAGE", result: "1") + WordRuns.text(" / ")
      + WordRuns.field("NUMPAGES", result: "1")
    let official = look.isBordered
    let header = official ? number : ""
    return [
      part("Header", "header1", "header", mark + paragraph("Header", header)),
      part("FirstHeader", "header2", "header", mark + paragraph("Header", "")),
      part("Footer", "footer1", "footer", paragraph("Footer", official ? "" : ofAll)),
      part("FirstFooter", "footer2", "footer", paragraph("Footer", official ? "" : ofAll)),
    ]
  }

  private var mark: String {
    draft.map { WordXML.paragraph("DraftMark", WordRuns.text($0)) } ?? ""
  }

  private func paragraph(_ style: String, _ runs: String) -> String {
    WordXML.paragraph(style, runs)
  }

  private func part(_ id: String, _ file: String, _ kind: String, _ content: String) -> Part {
    let tag = kind == "header" ? "hdr" : "ftr"
    return Part(
      id: "rId\(id)", file: "\(file).xml", kind: kind,
      xml: XMLText.declaration + "<w:\(tag) \(WordXML.namespaces)>\(content)</w:\(tag)>")
  }
}
