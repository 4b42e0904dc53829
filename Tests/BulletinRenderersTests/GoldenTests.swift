import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct GoldenTests {
  private static let cases: [(LanguageCode, any Renderer)] = {
    let all: [any Renderer] = [
      TextRenderer(EmptyOptions()), MarkdownRenderer(EmptyOptions()),
      HTMLRenderer(EmptyOptions()), JSONRenderer(EmptyOptions()), CSVRenderer(EmptyOptions()),
    ]
    return all.map { (.vi, $0) } + all.prefix(3).flatMap { [(.en, $0), (.lo, $0)] }
  }()

  @Test(arguments: cases.indices)
  func aReportPrintsAsRecorded(index: Int) throws {
    let (language, renderer) = Self.cases[index]
    let name = "report.\(language.code).\(type(of: renderer).fileExtension)"
    let files = try renderer.render(
      SampleReport.make(language), in: RenderContext(fileName: name))
    #expect(files.map(\.name) == [name])
    Golden.expect(files[0].bytes, name, #_sourceLocation)
  }
}
