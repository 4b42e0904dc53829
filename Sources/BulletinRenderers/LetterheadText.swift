import Bulletin

/// The head of a report as the lines that stand over its title, in their order.
struct LetterheadText {
  /// One line of the head.
  struct Line {
    /// What the line is; the raw value names it in style sheets.
    enum Kind: String {
      case parent, issuer, number, place
    }

    /// What the line is.
    var kind: Kind
    /// Its words.
    var text: String
  }

  /// The lines that are set; a number that is not yet given is a blank to fill in.
  let lines: [Line]

  init(_ report: Report) {
    guard let head = report.letterhead else {
      lines = []
      return
    }
    let number = head.code.map { code in
      "\(Wording(report.language).phrase(.number)): \(head.number ?? "……")/\(code)"
    }
    let texts: [(Line.Kind, String?)] = [
      (.parent, head.parent), (.issuer, head.issuer), (.number, number), (.place, head.place),
    ]
    lines = texts.compactMap { kind, text in
      text.flatMap { $0.isEmpty ? nil : Line(kind: kind, text: $0) }
    }
  }
}
