import Bulletin

/// Where a figure comes from, in words of the report's language; each line a label and a text.
struct OriginText {
  private let report: Report
  private let wording: Wording

  init(_ report: Report) {
    self.report = report
    wording = Wording(report.language)
  }

  /// The lines of one figure's origin.
  func lines(of figure: Figure) -> [(label: String, text: String)] {
    var lines = [(wording.phrase(.definition), figure.provenance.definition)]
    for use in figure.provenance.stated { lines.append((wording.phrase(.stated), stated(use))) }
    for use in figure.provenance.sources { lines.append((wording.phrase(.source), source(use))) }
    return lines
  }

  private func stated(_ use: StatedUse) -> String {
    var parts = ["“\(use.text)” (\(wording.period(use.period)))"]
    if let instead = use.insteadOf {
      parts.append("\(wording.phrase(.insteadOf)) \(instead)")
    }
    if let reason = use.reason {
      parts.append("\(wording.phrase(.reason).lowercased()): \(reason)")
    }
    parts.append("\(use.input.path)\(place(use.place))")
    parts.append("SHA-256 \(use.input.sha256.prefix(12))…")
    return parts.joined(separator: "; ")
  }

  private func place(_ place: RowPlace) -> String {
    if let span = place.span {
      return ", \(wording.phrase(.characters)) \(span.lowerBound)–\(span.upperBound)"
    }
    return place.line > 0 ? ", \(wording.phrase(.lines)) \(place.line)" : ""
  }

  private func source(_ use: SourceUse) -> String {
    let rows = use.rows
    func count(_ number: Int, _ phrase: Phrase) -> String {
      "\(wording.number(Fraction(number), places: 0)) \(wording.phrase(phrase))"
    }
    var parts = [use.input.path, count(rows.read, .rowsRead), count(rows.used, .rowsUsed)]
    if rows.filtered > 0 { parts.append(count(rows.filtered, .rowsFiltered)) }
    if rows.leftOut > 0 { parts.append(count(rows.leftOut, .rowsLeftOut)) }
    if rows.setAside > 0 { parts.append(count(rows.setAside, .rowsSetAside)) }
    if !use.places.lines.isEmpty {
      let runs = use.places.lines.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      parts.append("\(wording.phrase(.lines)) \(runs.joined(separator: ", "))")
    }
    parts.append("SHA-256 \(use.input.sha256.prefix(12))…")
    return parts.joined(separator: "; ")
  }
}
