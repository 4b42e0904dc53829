import Bulletin

@testable import BulletinRenderers

/// Charts made of numbers alone.
enum SampleChart {
  static let period = Period(.term(from: 2017, to: 2023))!

  /// A report of one chart.
  struct Sample {
    var chart: Chart
    var report: Report

    func picture(prefix: String = "chart", showsCaption: Bool = false) -> ChartPicture {
      ChartPicture(
        chart, of: report, units: .standard, prefix: prefix, showsCaption: showsCaption)
    }
  }

  /// A chart of quantities, one row for each series.
  static func make(
    _ kind: Chart.Kind, _ categories: [String], _ series: [(String, [Quantity?])],
    isShare: Bool = false, language: LanguageCode = .vi, caption: String = "Một biểu đồ"
  ) -> Sample {
    var figures: [Figure] = []
    let rows = series.enumerated().map { number, row in
      Chart.Series(
        row.0,
        row.1.enumerated().map { index, quantity -> FigureID? in
          guard let quantity else { return nil }
          let id = FigureID(
            MetricID("m.s\(number)"),
            [FigureID.DimensionEntry("category", .number(ExactDecimal(index)))], period: period)
          figures.append(
            Figure(
              id: id, label: LocalizedText(row.0), quantity: quantity, isShare: isShare,
              provenance: Provenance(definition: "count()")))
          return id
        })
    }
    let chart = Chart(
      kind: kind, caption: caption.isEmpty ? [] : [.text(caption)], axis: "Năm",
      categories: categories, series: rows, unit: nil)
    return Sample(
      chart: chart,
      report: Report(
        pipeline: "p", title: [.text("Báo cáo")], period: period, language: language,
        parts: [Report.Part(anchor: "a", title: [.text("Phần")], blocks: [.chart(chart)])],
        figures: figures))
  }

  /// Whole numbers of delegations.
  static func counts(_ numbers: [Int]) -> [Quantity?] {
    numbers.map { .exact(Fraction($0), unit: UnitVocabulary.standard.unit(named: "đoàn")) }
  }

  static func years(_ count: Int) -> [String] { (0..<count).map { "\(2017 + $0)" } }

  /// What a row of charts holds that is hard to draw: bounds, ranges, what is planned, below zero,
  /// not there and not stated.
  static let odd: [Quantity?] = [
    .exact(Fraction(12)), .atLeast(Fraction(9), open: true), .atLeast(Fraction(14)),
    .atMost(Fraction(6)), .about(Fraction(11)), .between(Fraction(8), Fraction(13)),
    Quantity(low: .init(Fraction(10)), high: .init(Fraction(10)), standing: .planned),
    .missing(.noRecords), .notStated(.notReported), nil, .exact(Fraction(-5)), .exact(Fraction(0)),
  ]
}
