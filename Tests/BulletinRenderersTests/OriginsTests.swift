import Bulletin
import Testing

@testable import BulletinRenderers

/// Where figures come from is told once for each metric on paper.
@Suite struct OriginsTests {
  private static let period = Period(.year(2023))!

  private static func figure(
    _ metric: MetricID, _ year: Int? = nil, _ form: FigureForm = .value, used: [Int] = [1],
    isKnown: Bool = true
  ) -> Figure {
    var places = RowPlaces()
    for line in used { places.add(RowPlace(line: line)) }
    let dimensions = year.map {
      [FigureID.DimensionEntry("year", .number(ExactDecimal($0)))]
    }
    var rows = RowCounts()
    (rows.used, rows.filtered) = (used.count, 20 - used.count)
    let use = SourceUse(
      source: "s", input: InputDigest(path: "s.csv", sha256: "ab", size: 1), rows: rows,
      places: places)
    return Figure(
      id: FigureID(metric, dimensions ?? [], period: period, form: form),
      label: LocalizedText("Đoàn"),
      quantity: isKnown ? .exact(Fraction(7)) : .notStated(.notReported),
      provenance: Provenance(
        definition: form == .value ? "sum(x)" : "sum(x) · \(form)", sources: [use]))
  }

  private static func origins(_ figures: [Figure]) -> WordOrigins {
    WordOrigins(
      Report(
        pipeline: "p", title: [], period: period, language: .en, parts: [], figures: figures))
  }

  @Test func formsAndCellsOfAMetricAreOneEntry() {
    let figures = [
      Self.figure("a", 2022), Self.figure("a", 2022, .previous), Self.figure("a", 2022, .change),
      Self.figure("a", 2023, used: [3, 4]), Self.figure("a", nil, .change), Self.figure("b"),
      Self.figure("c", nil, .change, isKnown: false),
    ]
    let origins = Self.origins(figures)
    #expect(origins.entries.map { $0.figures[0].id.metric } == ["a", "b"])
    let anchors = figures.map(origins.anchor)
    #expect(anchors == Array(repeating: "origin_1", count: 5) + ["origin_2", nil])
    let lines = origins.lines(of: origins.entries[0]).map(\.text)
    #expect(lines == ["sum(x)", "s.csv; 20 rows read; 1–2 used"], "\(lines)")
  }

  @Test func theWholeOfAMetricSpeaksForItsCells() {
    let origins = Self.origins([
      Self.figure("a", 2022), Self.figure("a", nil, .previous), Self.figure("a", used: [1, 3]),
    ])
    let lines = origins.lines(of: origins.entries[0]).map(\.text)
    #expect(lines.last?.hasSuffix("lines 1, 3") == true, "\(lines)")
  }

  @Test(arguments: [
    ([1, 2, 3, 9], 3, "lines 1–3, 9"), ([1, 3, 5], 3, "lines 1, 3, 5"),
    ([1, 3, 5, 8, 9], 3, "lines 1, 3, 5 (+2)"), ([1, 3, 5, 8, 9], 20, "lines 1, 3, 5, 8–9"),
  ])
  func runsOfRowsAreToldWhereTheyAreFew(used: [Int], runs: Int, expected: String) {
    let figure = Self.figure("a", used: used)
    let report = Report(
      pipeline: "p", title: [], period: Self.period, language: .en, parts: [], figures: [figure])
    let line = OriginText(report).lines(of: figure, runs: runs).last?.text ?? ""
    #expect(line.hasSuffix(expected), "\(line)")
  }
}
