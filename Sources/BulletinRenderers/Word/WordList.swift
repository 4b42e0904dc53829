import Bulletin

/// Points as paragraphs: bullets of the document's list, numbers as they are in the report.
struct WordList {
  let runs: WordRuns
  let look: WordLook

  /// How far a list stands within the one around it, in twentieths of a point.
  private static let step = 360

  func xml(_ items: [ListItem]) -> String { items.map(paragraph).joined() }

  private func paragraph(_ item: ListItem) -> String {
    let words = runs.inline(item.words)
    let inset = item.level * Self.step
    switch item.mark {
    case .bullet:
      return WordXML.paragraph("ListBullet", properties: inset == 0 ? "" : indent(inset), words)
    case .number(let number):
      let gap = look.firstLine > 0 ? WordRuns.text(" ") : "<w:r><w:tab/></w:r>"
      return WordXML.paragraph(
        "ListBullet", properties: Self.unmarked + indent(inset),
        WordRuns.text("\(number).") + gap + words)
    case .none:
      return WordXML.paragraph(
        "ListBullet", properties: Self.unmarked + indent(inset, hangs: false), words)
    }
  }

  /// No mark of the document's list.
  private static let unmarked = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"

  private func indent(_ inset: Int, hangs: Bool = true) -> String {
    if look.firstLine > 0 { return WordStyle.indent(left: inset, first: look.firstLine) }
    return "<w:ind w:left=\"\(inset + 360)\" w:hanging=\"\(hangs ? 260 : 0)\"/>"
  }
}
