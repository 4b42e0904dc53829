import Bulletin
import Testing

@testable import BulletinRenderers

/// What tells series apart, and what stands where there is nothing to draw.
@Suite struct ChartLooksTests {
  /// The packages of files that hold charts as parts, by the beginning of the parts' names.
  private static func charts(_ sample: SampleChart.Sample) throws -> [String] {
    var parts: [String] = []
    for (name, renderer) in AllRenderers.all where name.hasPrefix("docx") || name == "xlsx" {
      let bytes = try AllRenderers.files(renderer, sample.report)[0].bytes
      parts += try Unpacked.texts(bytes).filter { $0.name.contains("charts/chart") }.map(\.text)
    }
    return parts
  }

  /// How each series of a part of DrawingML looks: what stands in it before its numbers.
  private static func looks(in xml: String) -> [String] {
    xml.split(separator: "<c:ser>").dropFirst().map { series in
      let shape = series.split(separator: "<c:spPr>").dropFirst().prefix(2).joined()
      return String(shape.prefix { $0 != "\u{0}" }.split(separator: "<c:cat>")[0])
    }
  }

  @Test(arguments: [Chart.Kind.grouped, .stacked, .line])
  func twentyFourSeriesCanBeToldApart(kind: Chart.Kind) throws {
    let sample = SampleChart.make(
      kind, ["2023"], (0..<24).map { ("Nhóm \($0)", SampleChart.counts([$0 + 1])) })
    let palette = ChartPalette(prefix: "p")
    #expect(Set((0..<24).map(palette.fill)).count == 24)
    #expect(Set((0..<24).map { [ChartPalette.dash($0), ChartPalette.mark($0)] }).count == 24)
    let patterns = palette.definitions(24).map { line in
      line.split(separator: ">").filter { $0.contains("<path") || $0.contains("Transform") }
        .joined().split(separator: "\"").filter { !$0.contains("p-") }.joined()
    }.filter { $0.contains("path") }
    #expect(Set(patterns).count == 23)
    let drawn = try Self.charts(sample)
    #expect(drawn.count >= 2)
    for xml in drawn {
      let looks = Self.looks(in: xml)
      #expect(looks.count == 24 && Set(looks).count == 24)
    }
  }

  @Test(arguments: [Chart.Kind.bar, .line, .share, .sparkline])
  func aChartOfNothingSaysSoInEveryFormat(kind: Chart.Kind) throws {
    let sample = SampleChart.make(kind, [], [("Đoàn", [])])
    #expect(sample.picture().summary.hasSuffix(". Chưa có số liệu."))
    for (name, renderer) in AllRenderers.all {
      let bytes = try AllRenderers.files(renderer, sample.report)[0].bytes
      let texts: [String]
      switch name.prefix(4) {
      case "docx", "xlsx": texts = try Unpacked.texts(bytes).map(\.text)
      case "text", "mark", "html", "svg": texts = [String(decoding: bytes, as: UTF8.self)]
      default: continue
      }
      #expect(texts.contains { $0.lowercased().contains("chưa có số liệu") }, "\(name)")
    }
  }

  @Test(arguments: [(4, true), (40, false)])
  func partsWithLongNamesStandInAListBelowTheirStrip(words: Int, hasLegend: Bool) throws {
    let names = (0..<5).map { "\($0) " + String(repeating: "tên ", count: words) }
    let sample = SampleChart.make(
      .share, names, [("Đoàn", SampleChart.counts([10, 20, 30, 40, 50]))])
    let package = WordDocument(sample.report, WordRenderer.Options(), units: .standard).package()
    let chart = try #require(
      package.entries().first { $0.name == "word/charts/chart1.xml" })
    let xml = String(decoding: chart.bytes, as: UTF8.self)
    #expect(xml.contains("<c:legend>") == hasLegend)
    #expect(package.document.contains("50\u{A0}đoàn (33,3\u{A0}%)") != hasLegend)
  }

  @Test(arguments: [
    (["Một", "Hai", "Ba", "Bốn"], false), (["2017", "2018"], true),
    (["tháng 1", "quý II/2018"], true), (["2017", "khác"], false),
  ])
  func yearsAndMonthsAreOfAnOrder(names: [String], isOrdered: Bool) {
    #expect(PointNames.areOrdered(names) == isOrdered)
  }

  @Test(arguments: [4, 8, 16, 24])
  func noPointOfALineIsWithoutItsName(count: Int) {
    let names = (0..<count).map { "Nhóm" + String(UnicodeScalar(UInt8(97 + $0 % 26))) }
    let sample = SampleChart.make(
      .line, names, [("Đoàn", SampleChart.counts(Array(0..<count)))])
    let words = sample.picture().svg.split(separator: ">")
    #expect(words.count { $0.hasPrefix("Nhóm") && $0.hasSuffix("</text") } == count)
  }
}
