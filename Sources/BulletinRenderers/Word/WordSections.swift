/// Where pages lie on their side, for tables that are too wide for an upright one (Decree
/// 30/2020/NĐ-CP, Appendix I: a table that is no annex may stand on a page on its side).
///
/// In the text of a document two marks stand around what is to lie; they are control characters, which
/// no text of a report holds. A section ends with the paragraph that holds its properties.
enum WordSections {
  private static let turn = "\u{1}"
  private static let turnBack = "\u{2}"

  /// Paragraphs and tables on pages on their side.
  static func sideways(_ xml: String) -> String { turn + xml + turnBack }

  /// Whether something lies on its side.
  static func isSideways(_ xml: String) -> Bool { xml.hasPrefix(turn) }

  /// What stands before something on its side, put on its page.
  static func together(_ head: String, _ sideways: String) -> String {
    turn + head + sideways.dropFirst()
  }

  /// Whether a mark stands in a text, byte by byte: letter by letter is slow in a long one.
  private static func hasTurn(_ text: String) -> Bool { text.utf8.contains(turn.utf8.first!) }

  /// A text without the marks, and whether there were any.
  static func unmarked(_ xml: String) -> (text: String, isSideways: Bool) {
    guard hasTurn(xml) else { return (xml, false) }
    return (xml.replacing(turn, with: "").replacing(turnBack, with: ""), true)
  }

  /// The text of a document with the ends of its sections in place of the marks.
  ///
  /// - Parameter end: What follows the text and ends the upright section that is open there.
  static func resolved(_ text: String, end: String, _ look: WordLook) -> String {
    guard hasTurn(text) else { return text + end }
    let upright = look.section(isAnnex: false)
    let lying = look.section(isAnnex: false, isLandscape: true, isFirst: false)
    var result = ""
    var isFirst = true
    let pieces = text.replacing(turnBack + turn, with: "").split(
      separator: turn, omittingEmptySubsequences: false)
    for (index, piece) in pieces.enumerated() {
      let parts = piece.split(separator: turnBack, omittingEmptySubsequences: false)
      if index > 0 {
        result += WordXML.paragraph(
          "SectionEnd", properties: look.section(isAnnex: false, isFirst: isFirst), "")
        isFirst = false
      }
      result += parts[0]
      // Nothing upright follows: the section that lies there is the one that ends.
      if parts.count > 1, index == pieces.count - 1, parts[1].isEmpty {
        return result + end.replacing(upright, with: lying, maxReplacements: 1)
      }
      if parts.count > 1 {
        result += WordXML.paragraph("SectionEnd", properties: lying, "") + parts[1]
      }
    }
    let next = look.section(isAnnex: false, isFirst: false)
    return result + end.replacing(upright, with: next, maxReplacements: 1)
  }
}
