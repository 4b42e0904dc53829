import Bulletin
import Testing

@testable import BulletinRenderers

/// Charts that are higher than a page stand in parts that can be read.
@Suite struct ChartPagesTests {
  @Test(arguments: [
    (1, [1]), (23, [23]), (24, [24]), (39, [20, 19]), (56, [24, 32]), (90, [23, 22, 23, 22]),
  ])
  func rowsArePartedIntoPages(count: Int, expected: [Int]) {
    let heights = [Double](repeating: 25, count: count)
    let ranges = ChartPanel.ranges(of: heights, first: 600, others: 800)
    #expect(ranges.flatMap(Array.init) == Array(0..<count))
    #expect(ranges.allSatisfy { Double($0.count) * 25 <= 800 })
    #expect(ranges.map(\.count) == expected)
  }

  @Test(arguments: [
    (Chart.Kind.bar, 1, 200, 7), (.grouped, 3, 60, 5), (.stacked, 2, 90, 4), (.bar, 1, 12, 1),
    (.line, 2, 200, 1), (.sparkline, 40, 5, 3), (.share, 20, 4, 3), (.share, 1, 60, 3),
  ])
  func noPartIsHigherThanAPage(kind: Chart.Kind, series: Int, categories: Int, pages: Int) throws {
    let numbers = SampleChart.counts((0..<categories).map { $0 * 7919 % 1000 + 1 })
    let sample = SampleChart.make(
      kind, (0..<categories).map { "Đơn vị số \($0) của tỉnh" },
      (0..<series).map { ("Nhóm \($0)", numbers) })
    let panel = try #require(
      ChartPanel.panels(of: sample.chart, in: sample.report, units: .standard).first)
    let parts = panel.pages(of: kind, axis: "Năm", Wording(.vi))
    #expect(parts.count == pages, "\(parts.map { ($0.categories.count, $0.series.count) })")
    for part in parts {
      let picture = ChartPicture(
        sample.chart.part(part), of: sample.report, units: .standard, panels: [part])
      #expect(picture.height <= Int(ChartPanel.highest))
      #expect(part.axis(of: kind).high == panel.axis(of: kind).high)
    }
    #expect(parts.map(\.cells.count).reduce(0, +) == series * categories)
  }

  #if PDF
    @Test(.enabled(if: Poppler.isThere))
    func everyRowOfALongChartIsReadInAPDFFile() throws {
      let names = (0..<90).map { "Đơn vị \($0)" }
      let sample = SampleChart.make(.bar, names, [("Đoàn", SampleChart.counts(Array(0..<90)))])
      let bytes = try PDFRenderer(PDFRenderer.Options()).render(
        sample.report, in: RenderContext(fileName: "f"))[0].bytes
      let figures = try Poppler.structure(bytes).split(separator: "\n").filter {
        $0.contains("Figure")
      }
      #expect(figures.count == 4, "\(figures)")
    }

    @Test(.enabled(if: Poppler.isThere))
    func aTableThatNoPageIsWideEnoughForIsPartedAndNotShrunk() throws {
      let heads =
        [Table.Head("Năm")]
        + (1...20).map { Table.Head("Số lượt người nhóm \($0)", isNumeric: true) }
      let cells: [[Inline]] = [[.text("2017")]] + (1...20).map { _ in [.text("13.555.000")] }
      let report = Report(
        pipeline: "p", title: [.text("Báo cáo")], period: SampleChart.period, language: .vi,
        parts: [
          Report.Part(
            anchor: "a", title: [],
            blocks: [.table(Table(heads: heads, rows: [Table.Row(.row, cells)]))])
        ], figures: [])
      let bytes = try PDFRenderer(PDFRenderer.Options()).render(
        report, in: RenderContext(fileName: "f"))[0].bytes
      let tables = try Poppler.structure(bytes).split(separator: "\n").filter {
        $0.hasSuffix("Table")
      }
      #expect(tables.count > 1)
    }
  #endif
}
