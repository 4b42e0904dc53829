import Bulletin
import Testing

@Suite struct SentenceCaseTests {
  private static let id = FigureID("aid", period: Period(.year(2023))!)
  private static let words = Inline.figure(id, .words)

  /// The paragraph of a report with an amount of 15 in words.
  private static func print(_ inlines: [Inline]) -> String {
    let figure = Figure(
      id: id, label: "Viện trợ", quantity: .exact(Fraction(15)),
      provenance: Provenance(definition: ""))
    let report = Report(
      pipeline: "p", title: [], period: id.period, language: .vi,
      parts: [Report.Part(anchor: "a", title: [], blocks: [.paragraph(inlines)])],
      figures: [figure])
    guard case .paragraph(let printed) = report.parts[0].blocks[0] else { return "" }
    return FigureText(language: .vi).text(printed, of: report)
  }

  @Test(
    arguments: [
      ([words, .text(" đồng")], "Mười lăm đồng"),
      ([.text("Nhận "), words, .text("; thêm "), words], "Nhận mười lăm; thêm mười lăm"),
      ([.text("Hết. "), words, .text(" nữa")], "Hết. Mười lăm nữa"),
      ([.text("Số tiền (bằng chữ: "), words, .text(")")], "Số tiền (bằng chữ: Mười lăm)"),
      ([.text("15 đồng ("), words, .text(")")], "15 đồng (mười lăm)"),
      ([.text("("), words, .text(")")], "(Mười lăm)"),
      ([.text("Nhận "), .strong([words])], "Nhận mười lăm"),
      ([.strong([.text("Hết.")]), .text(" "), words], "Hết. Mười lăm"),
      ([.text("Nhận"), .lineBreak, words], "Nhận\nMười lăm"), ([words, words], "Mười lămmười lăm"),
    ] as [([Inline], String)])
  func anAmountInWordsBeginsAsItsSentenceDoes(inlines: [Inline], expected: String) {
    #expect(Self.print(inlines) == expected)
  }
}
