import Bulletin

/// Where a figure comes from, in words of the report's language.
struct OriginText {
  /// One thing that a figure rests on.
  struct Line {
    /// What it is: a definition, a stated figure, a source.
    var label: String
    /// What is to be read of it.
    var text: String
    /// The SHA-256 of the file, if it is of one.
    var sha256: String?

    /// The text with the beginning of the digest.
    var withDigest: String { sha256.map { "\(text); SHA-256 \($0.prefix(12))…" } ?? text }
  }

  private let report: Report
  private let wording: Wording

  init(_ report: Report) {
    self.report = report
    wording = Wording(report.language)
  }

  /// What a figure is of: its label, its dimensions, and its period where that is not the report's.
  func title(of figure: Figure) -> String {
    title(of: FigureName(id: figure.id, label: figure.label))
  }

  private func title(of figure: FigureName) -> String {
    var parts = figure.id.dimensions.map { wording.dimension($0.value) }
    if figure.id.period != report.period { parts.append(wording.period(figure.id.period)) }
    let label = figure.label[report.language]
    return parts.isEmpty ? label : "\(label) (\(parts.joined(separator: ", ")))"
  }

  /// How a figure prints beside its origin: a change as a verb, any other with its unit.
  static func format(of figure: Figure) -> FigureFormat {
    figure.id.form == .change ? .change : .standard
  }

  /// The lines of one figure's origin: how it is computed, what is stated, what was read.
  func lines(of figure: Figure) -> [Line] {
    let provenance = figure.provenance
    return [Line(label: wording.phrase(.definition), text: provenance.definition)]
      + provenance.stated.map(stated) + provenance.sources.map(source)
  }

  private func stated(_ use: StatedUse) -> Line {
    var value = "“\(use.text)”"
    if let instead = use.insteadOf { value += " \(wording.phrase(.insteadOf)) “\(instead)”" }
    var parts = ["\(value) (\(wording.period(use.period)))"]
    if let reason = use.reason {
      parts.append("\(wording.phrase(.reason).lowercased()): \(reason)")
    }
    parts.append(use.input.path + place(use.place))
    return Line(
      label: wording.phrase(.stated), text: parts.joined(separator: "; "),
      sha256: use.input.sha256)
  }

  private func place(_ place: RowPlace) -> String {
    if let span = place.span { return ", \(wording.phrase(.characters)) \(Self.text(span))" }
    return place.line > 0 ? ", \(wording.phrase(.lines)) \(place.line)" : ""
  }

  private func source(_ use: SourceUse) -> Line {
    let rows = use.rows
    var parts = use.of.map { [title(of: $0)] } ?? []
    parts += [use.input.path, count(rows.read, .rowsRead), count(rows.used, .rowsUsed)]
    if rows.filtered > 0 { parts.append(count(rows.filtered, .rowsFiltered)) }
    if rows.leftOut > 0 { parts.append(count(rows.leftOut, .rowsLeftOut)) }
    if rows.setAside > 0 { parts.append(count(rows.setAside, .rowsSetAside)) }
    parts += places(use.places)
    return Line(
      label: wording.phrase(.source), text: parts.joined(separator: "; "),
      sha256: use.input.sha256)
  }

  /// Lines of tables, characters of prose; the last names how many rows have no place noted.
  private func places(_ places: RowPlaces) -> [String] {
    var parts: [String] = []
    if !places.lines.isEmpty {
      let runs = places.lines.map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      parts.append("\(wording.phrase(.lines)) \(runs.joined(separator: ", "))")
    }
    if !places.spans.isEmpty {
      let runs = places.spans.map(Self.text).joined(separator: ", ")
      parts.append("\(wording.phrase(.characters)) \(runs)")
    }
    if places.unlisted > 0, let last = parts.popLast() {
      parts.append("\(last) (+\(wording.number(Fraction(places.unlisted), places: 0)))")
    }
    return parts
  }

  private func count(_ number: Int, _ phrase: Phrase) -> String {
    "\(wording.number(Fraction(number), places: 0)) \(wording.phrase(phrase))"
  }

  /// A span as `explain` prints it: from 0, the end not included.
  private static func text(_ span: Range<Int>) -> String {
    "\(span.lowerBound)–\(span.upperBound)"
  }
}
