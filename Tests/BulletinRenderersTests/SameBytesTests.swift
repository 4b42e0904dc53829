import Bulletin
import Testing

@testable import BulletinRenderers

/// The same report gives the same bytes; `Scripts/check-examples` holds it to other time zones, languages,
/// days and numbers of processors.
@Suite struct SameBytesTests {
  private static func report() -> Report {
    var report = SampleReport.make(.vi)
    let sample = SampleChart.make(
      .grouped, SampleChart.years(12), [("Đoàn ra", SampleChart.odd)], caption: "Biểu đồ")
    report.parts[0].blocks.append(.chart(sample.chart))
    return Report(
      pipeline: report.pipeline, title: report.title, period: report.period,
      language: report.language, letterhead: report.letterhead, issued: report.issued,
      parts: report.parts, notes: report.notes, figures: report.figures + sample.report.figures)
  }

  @Test(arguments: AllRenderers.all.indices)
  func twoAtATimeAreAsOneAfterTheOther(index: Int) async throws {
    let (name, renderer) = AllRenderers.all[index]
    let alone = try AllRenderers.files(renderer, Self.report())
    #expect(!alone.isEmpty)
    try await withThrowingTaskGroup(of: [RenderedFile].self) { group in
      for _ in 0..<8 {
        group.addTask { try AllRenderers.files(renderer, Self.report()) }
      }
      for try await files in group {
        #expect(files.map(\.name) == alone.map(\.name))
        // Bytes that differ are no message that anybody reads.
        let isSame = files.map(\.bytes) == alone.map(\.bytes)
        #expect(isSame, "\(name)")
      }
    }
  }
}
