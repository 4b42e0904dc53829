import Bulletin

/// All renderers that come with Bulletin.
public enum BuiltInRenderers: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(renderer: TextRenderer.self)
    try registry.register(renderer: MarkdownRenderer.self)
    try registry.register(renderer: HTMLRenderer.self)
    try registry.register(renderer: JSONRenderer.self)
    try registry.register(renderer: CSVRenderer.self)
    try registry.register(renderer: WordRenderer.self)
    try registry.register(renderer: PDFRenderer.self)
    try registry.register(renderer: ExcelRenderer.self)
    try registry.register(renderer: SVGRenderer.self)
    try registry.register(renderer: TemplateRenderer.self)
  }
}
