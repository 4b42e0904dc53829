import Bulletin

/// The anchors of a page's parts: safe as ids, and each there once.
struct HTMLAnchors {
  /// The anchors, one for each part, in order.
  let parts: [String]

  init(_ report: Report) {
    var taken: Set<String> = ["origins", "origins-title", "data-notes", "data-notes-title"]
    var parts: [String] = []
    for part in report.parts {
      let wanted = Self.safe(part.anchor)
      var anchor = wanted
      var number = 2
      while anchor.hasPrefix("origin-") || anchor.hasPrefix("chart-") || taken.contains(anchor)
        || taken.contains(Self.title(anchor))
      {
        anchor = "part-\(wanted)-\(number)"
        number += 1
      }
      taken.formUnion([anchor, Self.title(anchor)])
      parts.append(anchor)
    }
    self.parts = parts
  }

  /// The anchor of a part's heading.
  static func title(_ anchor: String) -> String { anchor + "-title" }

  /// A text as ASCII letters, digits, points and hyphens.
  static func safe(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.isDigit)
      return isPlain || scalar == "." || scalar == "-" ? Character(scalar) : "-"
    }
    return kept.isEmpty ? "part" : String(kept)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
