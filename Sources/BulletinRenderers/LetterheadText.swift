import Bulletin

/// The head of a report as the lines that stand over its title, and those behind its last part.
struct LetterheadText {
  /// One line.
  struct Line {
    /// What the line is; the raw value names it in style sheets.
    enum Kind: String {
      case parent, issuer, number, place, documentKind = "kind", addressees, addressee
      case recipients, recipient, authority, position, name
    }

    /// What the line is.
    var kind: Kind
    /// Its words.
    var text: String
  }

  /// The lines over the title that are set; a number that is not yet given is a blank to fill in.
  let lines: [Line]
  /// The blocks behind the last part that is no annex: the recipients, then who signs.
  let closing: [[Line]]

  init(_ report: Report) {
    guard let head = report.letterhead else {
      (lines, closing) = ([], [])
      return
    }
    let (language, wording) = (report.language, Wording(report.language))
    // In official documents blanks are to be filled in; here nothing stands for what nobody told.
    let form = OfficialForm(report)
    let hasNumber = [head.code, head.number].contains { $0?.isEmpty == false }
    let number = hasNumber ? form.number : nil
    let place = report.issued == nil ? head.place?[language] : form.placeAndDay
    lines =
      Self.lines([
        (.parent, head.parent?[language]), (.issuer, head.issuer?[language]), (.number, number),
        (.place, place), (.documentKind, head.kind?[language]),
      ])
      + Self.list(
        head.to, .addressees, .addressee, wording.phrase(.addressees), language)
    let signature = Self.lines([
      (.authority, head.signature?.authority?[language]),
      (.position, head.signature?.position?[language]), (.name, head.signature?.name?[language]),
    ])
    closing = [
      Self.list(
        head.recipients, .recipients, .recipient, wording.phrase(.recipients), language),
      signature,
    ].filter { !$0.isEmpty }
  }

  private static func lines(_ texts: [(Line.Kind, String?)]) -> [Line] {
    texts.compactMap { kind, text in
      text.flatMap { $0.isEmpty ? nil : Line(kind: kind, text: $0) }
    }
  }

  /// A heading and its lines, each behind a dash (Decree 30/2020/NĐ-CP, Appendix I, 9).
  private static func list(
    _ texts: [LocalizedText], _ heading: Line.Kind, _ item: Line.Kind, _ words: String,
    _ language: LanguageCode
  ) -> [Line] {
    guard !texts.isEmpty else { return [] }
    return [Line(kind: heading, text: "\(words):")]
      + texts.map { Line(kind: item, text: "- \($0[language])") }
  }
}
