import Bulletin

/// The styles of a document: those of a layout, on defaults of font and language.
struct WordStyles {
  let look: WordLook
  let language: LanguageCode

  var xml: String {
    let styles = common + tables + (look.isBordered ? official : plain)
    return XMLText.declaration + "<w:styles \(WordXML.namespaces)>\(defaults)"
      + styles.map(\.xml).joined() + "</w:styles>"
  }

  private var defaults: String {
    let font = look.font
    return "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\""
      + " w:eastAsia=\"\(font)\" w:cs=\"\(look.laoFont)\"/>\(WordStyle.size(look.size))"
      + "<w:lang w:val=\"\(language.tag)\" w:eastAsia=\"\(language.tag)\" w:bidi=\"lo-LA\"/></w:rPr>"
      + "</w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>"
      + "</w:docDefaults>"
  }

  /// Lao has few blanks, and they would be torn wide.
  var justified: String { language == .lo ? "left" : "both" }

  /// Styles that both layouts have, as they are in a layout.
  private var common: [WordStyle] {
    let body =
      look.isBordered
      ? WordStyle.spacing(120, 0, line: 276) + WordStyle.indent(first: look.firstLine)
        + WordStyle.align(justified)
      : WordStyle.spacing(0, 120, line: 288)
    return [
      WordStyle(id: "Normal", name: "Normal", base: nil, isDefault: true),
      WordStyle(
        kind: .character, id: "DefaultParagraphFont", name: "Default Paragraph Font", base: nil,
        isDefault: true),
      WordStyle(kind: .character, id: "Figure", name: "Figure", base: "DefaultParagraphFont"),
      WordStyle(id: "BodyText", name: "Body Text", paragraph: body),
      WordStyle(
        id: "Header", name: "header", paragraph: WordStyle.align("center")),
      WordStyle(
        id: "DraftMark", name: "Draft Mark", base: "Header",
        paragraph: WordStyle.align("right"), run: WordStyle.bold + WordStyle.size(26)),
      WordStyle(
        id: "Footer", name: "footer", paragraph: WordStyle.align("center"),
        run: WordStyle.color("595959") + WordStyle.size(17)),
      WordStyle(
        id: "SectionEnd", name: "Section End",
        paragraph: "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
        run: WordStyle.size(2)),
      WordStyle(
        id: "Drawing", name: "Drawing", next: "BodyText",
        paragraph: "<w:keepLines/>" + WordStyle.spacing(60, 60) + WordStyle.align("center")),
    ]
  }
}

extension LanguageCode {
  /// The tag with the region, as Office knows the language.
  var tag: String {
    switch self {
    case .vi: "vi-VN"
    case .lo: "lo-LA"
    case .en: "en-US"
    default: code
    }
  }
}
