import Bulletin
import Testing

@Suite struct ColumnLabelTests {
  private static let place: LocalizedText = [.vi: "Tỉnh bạn", .en: "Lao province"]

  /// The words below a chart of two metrics by a column whose labels are told for each.
  private static func axis(
    _ labels: [MetricID: [String: LocalizedText]], in language: LanguageCode,
    by dimension: Dimension = Dimension("partner_place")
  ) -> String? {
    let period = Period(.year(2023))!
    let metrics: [MetricID] = ["people_out", "people_in"]
    let figures = metrics.map { metric in
      Figure(
        id: FigureID(metric, period: period), label: "m", quantity: .exact(Fraction(7)),
        provenance: Provenance(definition: ""))
    }
    var answers = Figures(
      language: language, period: period,
      all: Dictionary(uniqueKeysWithValues: figures.map { ($0.id, $0) }), rows: [:])
    answers.columnLabels = labels
    guard case .chart(let chart) = answers.chart(FigureQuery(metrics, by: [dimension]), .bar)
    else { return nil }
    return chart.axis
  }

  @Test(arguments: [(LanguageCode.vi, "Tỉnh bạn"), (.en, "Lao province"), (.lo, "Lao province")])
  func aColumnBearsTheLabelOfItsFieldInTheLanguageOfTheReport(
    language: LanguageCode, words: String
  ) {
    let labels = ["partner_place": Self.place]
    #expect(Self.axis(["people_out": labels, "people_in": labels], in: language) == words)
  }

  @Test func aColumnThatMeansTwoThingsOrIsNobodysKeepsItsName() {
    let mine = ["partner_place": Self.place]
    let other: [String: LocalizedText] = ["partner_place": [.vi: "Đơn vị nhận"]]
    #expect(Self.axis(["people_out": mine, "people_in": other], in: .vi) == "partner_place")
    #expect(Self.axis(["people_out": mine], in: .vi) == "partner_place")
    #expect(Self.axis([:], in: .vi) == "partner_place")
  }

  @Test func theUnitsOfAChartStandInItsTable() {
    let period = Period(.year(2023))!
    let units: [MetricID: UnitOfMeasure] = [
      "people": UnitVocabulary.standard.unit(named: "lượt người"),
      "cost": UnitVocabulary.standard.unit(named: "VND"),
    ]
    let figures = units.map { metric, unit in
      Figure(
        id: FigureID(metric, period: period), label: LocalizedText("\(metric)"),
        quantity: .exact(Fraction(7), unit: unit), provenance: Provenance(definition: ""))
    }
    let answers = Figures(
      language: .vi, period: period,
      all: Dictionary(uniqueKeysWithValues: figures.map { ($0.id, $0) }), rows: [:])
    func table(_ query: FigureQuery) -> Table? {
      guard case .chart(let chart) = answers.chart(query, .grouped) else { return nil }
      return chart.dataTable
    }
    let metrics: [MetricID] = ["people", "cost"]
    let apart = table(FigureQuery(metrics, by: [Dimension("place")]))
    #expect(apart?.heads.map(\.unit) == [nil, "lượt người", "đồng"])
    // One column of two units: each figure bears its own.
    let mixed = table(FigureQuery(metrics))
    #expect(mixed?.heads.map(\.unit) == [nil, nil])
    #expect(
      mixed?.rows.map { $0.cells[1] }
        == metrics.map {
          [.figure(FigureID($0, period: period), .standard)]
        })
  }

  @Test func aPartOfADateIsNoColumn() {
    let labels: [String: LocalizedText] = ["date": [.vi: "Ngày"]]
    #expect(
      Self.axis(
        ["people_out": labels, "people_in": labels], in: .vi, by: Dimension("year(date)")) == "Năm")
  }
}
