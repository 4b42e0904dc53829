import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct ChartGoldenTests {
  private static let long = [
    "Hạ tầng giao thông, thủy lợi và nước sạch nông thôn", "Giáo dục", "Y tế và dân số",
  ]

  static let cases: [(String, SampleChart.Sample)] = [
    ("bar", SampleChart.make(.bar, SampleChart.years(12), [("Đoàn ra", SampleChart.odd)])),
    (
      "grouped",
      SampleChart.make(
        .grouped, SampleChart.years(4),
        [
          ("Đoàn ra", SampleChart.counts([12, 7, 0, 31])),
          ("Đoàn vào", SampleChart.counts([3, 18, 2, 9])),
        ], language: .en)
    ),
    (
      "stacked",
      SampleChart.make(
        .stacked, long,
        [
          ("Đoàn ra", SampleChart.counts([1200, -300, 40])),
          ("Đoàn vào", SampleChart.counts([900]) + [nil] + SampleChart.counts([500])),
        ])
    ),
    ("line", SampleChart.make(.line, SampleChart.years(12), [("Đoàn ra", SampleChart.odd)])),
    (
      "share",
      SampleChart.make(.share, long, [("Giá trị", SampleChart.counts([1, 1, 1]))])
    ),
    (
      "sparkline",
      SampleChart.make(
        .sparkline, SampleChart.years(5), [("Đoàn ra", SampleChart.counts([3, 5, 4, 0, 9]))])
    ),
    (
      "units",
      SampleChart.make(
        .line, SampleChart.years(2),
        [
          ("Đoàn ra", SampleChart.counts([3, 5])),
          (
            "Hỗ trợ",
            [70_814_000_000, 9_500_000_000].map {
              .exact(Fraction($0), unit: UnitVocabulary.standard.unit(named: "VND"))
            }
          ),
        ])
    ),
  ]

  @Test(arguments: cases.indices)
  func aChartIsDrawnAsRecorded(index: Int) {
    let (name, sample) = Self.cases[index]
    let file = SVGRenderer(SVGRenderer.Options()).render(
      sample.report, in: RenderContext(fileName: "c.svg"))
    #expect(file.map(\.name) == ["c-1.svg"])
    Golden.expect(file[0].bytes, "chart.\(name).svg", #_sourceLocation)
  }

  @Test func eachChartOfAReportIsAFile() {
    var report = Self.cases[0].1.report
    report.parts[0].blocks += [.paragraph([.text("x")]), .chart(Self.cases[0].1.chart)]
    let renderer = SVGRenderer(SVGRenderer.Options())
    let context = RenderContext(fileName: "báo.cáo.svg")
    #expect(
      renderer.render(report, in: context).map(\.name) == ["báo.cáo-1.svg", "báo.cáo-2.svg"])
    report.parts = []
    #expect(renderer.render(report, in: context).isEmpty)
  }
}
