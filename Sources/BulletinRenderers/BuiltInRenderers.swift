import Bulletin

/// All renderers that come with Bulletin.
public enum BuiltInRenderers: Plugin {
  public static let name = "built in"

  public static func register(in registry: inout Registry) throws {
    try registry.register(TextRenderer.self)
    try registry.register(MarkdownRenderer.self)
    try registry.register(HTMLRenderer.self)
    try registry.register(JSONRenderer.self)
    try registry.register(CSVRenderer.self)
    try registry.register(WordRenderer.self)
    try registry.register(PDFRenderer.self)
    try registry.register(ExcelRenderer.self)
    try registry.register(SVGRenderer.self)
    try registry.register(TemplateRenderer.self)
  }
}
