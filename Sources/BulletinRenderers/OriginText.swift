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
  ///
  /// - Parameter runs: How many runs of rows of each source are told; of the rest how many rows.
  func lines(of figure: Figure, runs: Int = .max) -> [Line] {
    let provenance = figure.provenance
    return [Line(label: wording.phrase(.definition), text: provenance.definition)]
      + provenance.stated.map(stated) + provenance.sources.map { source($0, runs) }
  }

  /// One file that several figures are of: from the fewest to the most rows of each of them.
  func source(_ input: InputDigest, _ uses: [SourceUse]) -> Line {
    let counts: [(KeyPath<RowCounts, Int>, Phrase)] = [
      (\.read, .rowsRead), (\.used, .rowsUsed), (\.leftOut, .rowsLeftOut),
      (\.setAside, .rowsSetAside),
    ]
    let parts = counts.compactMap { path, phrase -> String? in
      let numbers = uses.map { $0.rows[keyPath: path] }
      guard let least = numbers.min(), let most = numbers.max() else { return nil }
      guard most > 0 || phrase == .rowsRead || phrase == .rowsUsed else { return nil }
      guard least < most else { return count(most, phrase) }
      return "\(wording.number(Fraction(least), places: 0))–\(count(most, phrase))"
    }
    return Line(
      label: wording.phrase(.source), text: ([input.path] + parts).joined(separator: "; "),
      sha256: input.sha256)
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

  private func source(_ use: SourceUse, _ runs: Int) -> Line {
    let rows = use.rows
    var parts = use.of.map { [title(of: $0)] } ?? []
    parts += [use.input.path, count(rows.read, .rowsRead), count(rows.used, .rowsUsed)]
    if rows.filtered > 0 { parts.append(count(rows.filtered, .rowsFiltered)) }
    if rows.leftOut > 0 { parts.append(count(rows.leftOut, .rowsLeftOut)) }
    if rows.setAside > 0 { parts.append(count(rows.setAside, .rowsSetAside)) }
    parts += places(use.places, runs)
    return Line(
      label: wording.phrase(.source), text: parts.joined(separator: "; "),
      sha256: use.input.sha256)
  }

  /// Lines of tables, characters of prose; the last names how many rows have no place told.
  private func places(_ places: RowPlaces, _ most: Int) -> [String] {
    var parts: [String] = []
    var rest = places.unlisted
    if !places.lines.isEmpty {
      let runs = places.lines.prefix(most).map {
        $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
      }
      rest += places.lines.dropFirst(most).reduce(0) { $0 + $1.count }
      parts.append("\(wording.phrase(.lines)) \(runs.joined(separator: ", "))")
    }
    if !places.spans.isEmpty {
      let runs = places.spans.prefix(most).map(Self.text).joined(separator: ", ")
      rest += max(places.spans.count - most, 0)
      parts.append("\(wording.phrase(.characters)) \(runs)")
    }
    if rest > 0, let last = parts.popLast() {
      parts.append("\(last) (+\(wording.number(Fraction(rest), places: 0)))")
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
