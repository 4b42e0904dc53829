import Bulletin

/// A section writes the same blocks of the same figures, whichever of them are known, and names
/// none that it did not ask for.
struct SectionChecks {
  let section: any Section
  let log: FaultLog

  private static let period = Period(.term(from: 2017, to: 2023))!

  func run() {
    log.expect(
      section.title.all.allSatisfy { !$0.isEmpty }, "it has a heading", "the title is empty")
    for language in [LanguageCode.vi, .en, .lo] {
      for value in [
        nil, Quantity.missing(.noRecords), .notStated(.notReported), .exact(Fraction(7)),
      ] {
        write(figures(value, in: language))
      }
    }
  }

  private func write(_ figures: Figures) {
    do {
      let (first, second) = (try section.blocks(figures), try section.blocks(figures))
      log.expect(
        "\(first)" == "\(second)", "writing is pure", "the same figures give two texts")
      let asked = Set(section.needs.flatMap(\.metrics))
      for id in first.flatMap(\.figures) where !asked.contains(id.metric) {
        log.fail("it names what it asked for", "it prints '\(id.metric)', which 'needs' lacks")
      }
    } catch {
      log.fail("it is written whatever is known", "in \(figures.language): \(error)")
    }
  }

  /// Answers to the section's questions, all of one value; nil answers nothing.
  private func figures(_ value: Quantity?, in language: LanguageCode) -> Figures {
    var all: [FigureID: Figure] = [:]
    var rows: [FigureQuery: [FigureRow]] = [:]
    for query in value == nil ? [] : section.needs {
      let key = query.by.map { _ in DimensionValue.text("<b>") }
      var row: [FigureID?] = []
      for metric in query.metrics {
        for form in query.forms.union([.value]) {
          add(FigureID(metric, period: Self.period, form: form), value, to: &all)
        }
        let entries = zip(query.by, key).map { FigureID.DimensionEntry($0.name, $1) }
        let id = FigureID(metric, entries, period: Self.period)
        add(id, value, to: &all)
        row.append(id)
      }
      rows[query] = query.by.isEmpty ? [] : [FigureRow(key: key, figures: row)]
    }
    return Figures(language: language, period: Self.period, all: all, rows: rows)
  }

  private func add(_ id: FigureID, _ value: Quantity?, to all: inout [FigureID: Figure]) {
    guard let value else { return }
    all[id] = Figure(
      id: id, label: LocalizedText(id.metric.text), quantity: value,
      provenance: Provenance(definition: id.metric.text))
  }
}
