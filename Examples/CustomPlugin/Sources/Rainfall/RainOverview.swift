import Bulletin

/// A sentence about the rain of the period, and a table by month.
struct RainOverview: Section {
  static let name: ComponentName = "rainfall.overview"
  static let summary = "How much it rained, month by month."

  let title: LocalizedText = [.vi: "Mưa", .en: "Rain"]

  init(_ options: EmptyOptions) {}

  private static let byMonth = FigureQuery(
    ["rainfall.total", "rainfall.days", "rainfall.mean"], by: [Dimension("month(day)")])

  var needs: [FigureQuery] { [Self.byMonth] }

  func blocks(_ figures: Figures) throws -> [Block] {
    let sentence = try figures.paragraph(firstKnownOf: [
      [
        .vi: "Trong {{period}}, lượng mưa đạt {{rainfall.total}}, trung bình {{rainfall.mean}}.",
        .en: "In {{period}} {{rainfall.total}} fell, {{rainfall.mean}} on average.",
      ],
      [.vi: "Trong {{period}} không có mưa.", .en: "In {{period}} no rain fell."],
    ])
    let rows = figures.rows(of: Self.byMonth)
    return [sentence, rows.isEmpty ? nil : figures.table(Self.byMonth)].compactMap { $0 }
  }
}
