import Bulletin

/// One self-contained web page: light and dark, on paper and on a phone, without a script.
public struct HTMLRenderer: Renderer {
  public static let name: ComponentName = "html"
  public static let summary =
    "One self-contained web page in which every figure leads to its origin."
  public static let fileExtension = "html"

  /// Makes the renderer.
  public init(_ options: EmptyOptions) {}

  public func render(_ report: Report, in context: RenderContext) -> [RenderedFile] {
    let page = HTMLPage(report: report, units: context.units)
    return [RenderedFile(name: context.fileName, text: page.text())]
  }
}
