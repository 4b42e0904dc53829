import Bulletin

/// Plain text for a terminal or a mail.
public struct TextRenderer: Renderer {
  public static let name: ComponentName = "text"
  public static let summary = "Plain text, 80 columns wide, for a terminal or a mail."
  public static let fileExtension = "txt"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let page = TextPage(report: report, units: context.units)
    return [RenderedFile(name: context.fileName, text: page.text())]
  }
}
