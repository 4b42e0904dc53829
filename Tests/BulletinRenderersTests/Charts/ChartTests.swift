import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct ChartTests {
  private static let hostile = [
    "<script>alert(1)</script>", "]]>", "\" onload=\"x", "'/><image href='http://x'/>", "&amp;#0;",
    "\u{0}\u{1B}[31m\u{202E}gnp", "a\u{301}\u{327}\u{FFFE}", "\n\r\t ",
    String(repeating: "dài ", count: 8000), String(repeating: "ກ", count: 5000), "",
  ]

  @Test(arguments: Chart.Kind.allCases)
  func hostileWordsLeaveThePictureWellFormed(kind: Chart.Kind) {
    for words in Self.hostile {
      let sample = SampleChart.make(
        kind, [words, "b"], [(words, SampleChart.counts([3, 4])), (words, [nil, nil])],
        caption: words)
      let picture = sample.picture(showsCaption: true)
      #expect(XMLScan.fault(in: picture.svg) == nil, "\(kind) \(words.prefix(20))")
      #expect(!picture.svg.contains("<script") && !picture.svg.contains("<image"))
      #expect(picture.svg.utf8.count < 40_000)
    }
  }

  @Test(arguments: Chart.Kind.allCases, [1, 5, 12, 70])
  func nothingIsDrawnOutsideThePicture(kind: Chart.Kind, count: Int) {
    let names = (0..<count).map { index in
      ["Hủa Phăn", "Một tên rất dài của một đơn vị ở nơi xa", "ນະຄອນຫຼວງວຽງຈັນແລະແຂວງໄຊຍະບູລີ"][
        index % 3]
    }
    for odd in [false, true] {
      let numbers =
        odd
        ? (0..<count).map { SampleChart.odd[$0 % SampleChart.odd.count] }
        : SampleChart.counts((0..<count).map { $0 * 7919 % 1000 })
      let sample = SampleChart.make(kind, names, [("Đoàn ra", numbers), ("Đoàn vào", numbers)])
      let picture = sample.picture(showsCaption: true)
      #expect(XMLScan.fault(in: picture.svg) == nil)
      let bounds = XMLScan.textBounds(in: picture.svg)
      #expect(bounds.allSatisfy { $0.0 >= -1 && $0.1 <= 601 }, "\(kind) \(count)")
    }
  }

  @Test func theSameChartGivesTheSameBytes() {
    for (_, sample) in ChartGoldenTests.cases {
      #expect(sample.picture().svg == sample.picture().svg)
    }
  }

  @Test func aPictureIsDescribedInWords() {
    let sample = SampleChart.make(
      .bar, ["2017", "2018"], [("Đoàn ra", SampleChart.counts([3, 4]))])
    let picture = sample.picture(prefix: "q")
    #expect(picture.title == "Một biểu đồ")
    #expect(
      picture.summary.replacing("\u{A0}", with: " ")
        == "Biểu đồ cột (Đoàn ra · Năm). 2017: 3 đoàn; 2018: 4 đoàn.")
    #expect(picture.svg.contains("role=\"img\" aria-labelledby=\"q-t q-d\""))
    #expect(picture.svg.contains("<title id=\"q-t\">Một biểu đồ</title>"))
    #expect(picture.svg.contains("data-figure=\"m.s0/category=1@2017..2023\""))
  }

  @Test(arguments: [
    (0, ">\u{A0}9"), (1, "≥\u{A0}14"), (2, "≤\u{A0}6"), (3, "≈\u{A0}11"), (4, "8–13"),
  ])
  func boundsAreMarked(index: Int, label: String) {
    let sample = SampleChart.make(.bar, SampleChart.years(12), [("a", SampleChart.odd)])
    #expect(sample.picture().svg.contains(">\(HTMLText.escaped(label))</text>"))
  }

  @Test func whatIsNotStatedIsToldApartFromWhatIsNotThere() {
    let missing = SampleChart.make(.bar, ["a"], [("s", [.missing(.noRecords)])]).picture().svg
    #expect(missing.contains(">–</text>") && !missing.contains("chưa có số liệu</text>"))
    let unknown = SampleChart.make(.bar, ["a"], [("s", [.notStated(.notReported)])]).picture().svg
    #expect(unknown.contains(">…</text>") && unknown.contains("…  chưa có số liệu</text>"))
  }

  @Test func aLineIsBrokenWhereNothingIsKnown() {
    let numbers = SampleChart.counts([1, 2]) + [nil] + SampleChart.counts([4, 5])
    let svg = SampleChart.make(.line, SampleChart.years(5), [("s", numbers)]).picture().svg
    let path = svg.split(separator: "\n").first { $0.contains("stroke-linejoin") }!
    #expect(path.split(separator: "M").count - 1 == 2)
  }

  @Test func amountsOfDifferentUnitsNeverShareAnAxis() {
    let panels = ChartPanel.panels(
      of: ChartGoldenTests.cases[6].1.chart, in: ChartGoldenTests.cases[6].1.report,
      units: .standard)
    #expect(panels.map(\.head) == ["Đoàn ra (đoàn)", "Hỗ trợ (tỷ đồng)"])
    #expect(panels.map { $0.series.map(\.label) } == [["Đoàn ra"], ["Hỗ trợ"]])
  }

  @Test func unitsOfOneKindShareAnAxis() {
    let units = UnitVocabulary.standard
    let sample = SampleChart.make(
      .stacked, ["a"],
      [
        ("Đi", [.exact(Fraction(1), unit: units.unit(named: "lượt người"))]),
        ("Đến", [.exact(Fraction(2), unit: units.unit(named: "lượt khách"))]),
      ])
    let panels = ChartPanel.panels(of: sample.chart, in: sample.report, units: units)
    #expect(panels.map(\.head) == ["lượt"])
  }

  @Test func numbersAreWordedInTheReportsLanguage() {
    for (language, number) in [(LanguageCode.vi, "1.440"), (.en, "1,440"), (.lo, "1.440")] {
      let sample = SampleChart.make(
        .bar, ["a"], [("s", SampleChart.counts([1440]))], language: language)
      #expect(sample.picture().svg.contains(">\(number)</text>"))
    }
  }

  @Test(arguments: [
    (0.0, 7.0, false, [0.0, 2, 4, 6, 8]), (0, 1, true, [0, 1]), (0, 3, true, [0, 1, 2, 3]),
    (-3, 12, false, [-5, 0, 5, 10, 15]), (0, 0, false, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    (0, 1440, true, [0, 500, 1000, 1500]), (96, 99, false, [96, 97, 98, 99]),
  ])
  func marksOfAnAxisAreRound(low: Double, high: Double, isWhole: Bool, ticks: [Double]) {
    #expect(AxisScale(low, high, isWhole: isWhole).ticks.map(\.value) == ticks)
  }

  @Test(arguments: [
    ([1, 1, 1], [334, 333, 333]), ([1, 2], [333, 667]), ([0, 5], [0, 1000]),
    ([1, 1, 1, 1, 1, 1, 1], [143, 143, 143, 143, 143, 143, 142]),
  ])
  func sharesAddUpToAHundred(parts: [Int], tenths: [Int]) {
    let whole = Fraction(parts.reduce(0, +))
    #expect(LargestRemainder.tenths(of: parts.map { Fraction($0) }, in: whole) == tenths)
  }

  @Test func sharesThatAreNotTheWholeStayWhatTheyAre() {
    let parts = [Fraction(numerator: 1, denominator: 4), Fraction(numerator: 1, denominator: 8)]
    #expect(LargestRemainder.tenths(of: parts, in: Fraction(1)) == [250, 125])
  }

  @Test(arguments: [
    ("Hạ tầng giao thông", 70.0, ["Hạ tầng", "giao thông"]),
    ("ນະຄອນຫຼວງວຽງຈັນ ແລະແຂວງ", 120, ["ນະຄອນຫຼວງວຽງຈັນ", "ແລະແຂວງ"]),
    ("", 50, [""]),
  ])
  func namesBreakBetweenWords(text: String, width: Double, lines: [String]) {
    #expect(TextLines(text, width: width, size: 14, limit: 3).lines == lines)
  }
}
