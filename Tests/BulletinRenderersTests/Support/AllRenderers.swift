import Bulletin

@testable import BulletinRenderers

/// Every format with every layout, by a name for messages.
enum AllRenderers {
  static let all: [(name: String, renderer: any Renderer)] = {
    var all: [(String, any Renderer)] = [
      ("text", TextRenderer(EmptyOptions())), ("markdown", MarkdownRenderer(EmptyOptions())),
      ("html", HTMLRenderer(EmptyOptions())), ("json", JSONRenderer(EmptyOptions())),
      ("csv", CSVRenderer(EmptyOptions())), ("svg", SVGRenderer(SVGRenderer.Options())),
    ]
    for layout in [PageLayout.plain, .decree30] {
      var word = WordRenderer.Options()
      word.layout = layout
      all.append(("docx \(layout.rawValue)", WordRenderer(word)))
      #if PDF
        var pdf = PDFRenderer.Options()
        pdf.layout = layout
        all.append(("pdf \(layout.rawValue)", PDFRenderer(pdf)))
      #endif
    }
    #if Excel
      all.append(("xlsx", ExcelRenderer(EmptyOptions())))
    #endif
    return all
  }()

  /// All files of a report in one format.
  static func files(_ renderer: any Renderer, _ report: Report) throws -> [RenderedFile] {
    try renderer.render(report, in: RenderContext(fileName: "f"))
  }
}
