import Bulletin

/// CommonMark with tables of pipes; text from data stays text.
public struct MarkdownRenderer: Renderer {
  public static let name: ComponentName = "markdown"
  public static let summary = "CommonMark with tables, for wikis and repositories."
  public static let fileExtension = "md"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let page = MarkdownPage(report: report, units: context.units)
    return [RenderedFile(name: context.fileName, text: page.text())]
  }
}
