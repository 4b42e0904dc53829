import Bulletin

/// A file after a Mustache template of the user's own.
///
/// Values are escaped for HTML unless the options say otherwise, and never read as a template. Our
/// own parser, since the library for it pulls in all of Foundation, which every command would load.
public struct TemplateRenderer: Renderer, FilePrepared {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The template.
    @Setting("The Mustache file.", example: "bao-cao.mustache") public var template: SourceText
    /// How values are made harmless.
    @Setting("How values are made harmless: for HTML, or not at all for plain text.")
    var escape = MustacheWriter.Escape.html

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "template"
  public static let summary = "A file after a Mustache template of your own."
  public static let fileExtension = "txt"

  private let options: Options
  private var template: MustacheTemplate?

  /// Makes the renderer; its template is read when the configuration is planned.
  public init(_ options: Options) { self.options = options }

  public func prepared(
    _ diagnostics: Diagnostics, reading read: (SourceText) -> (text: String, file: String)?
  ) -> TemplateRenderer? {
    guard let (text, file) = read(options.template) else { return nil }
    let folder = options.template.text.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast().map { $0 + "/" }.joined()
    do {
      var copy = self
      copy.template = try MustacheTemplate(text, file: file) { name in
        read(SourceText("\(folder)\(name).mustache", at: options.template.place))
      }
      return copy
    } catch let fault as TemplateFault {
      diagnostics.report(fault.diagnostic)
    } catch {
      diagnostics.error(.badTemplate, "\(error)", at: options.template.place)
    }
    return nil
  }

  public func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
    guard let template else {
      throw TemplateFault("the template has not been read", at: options.template.place)
    }
    let values = TemplateValues(report, units: context.units).json
    var writer = MustacheWriter(values, escape: options.escape)
    try writer.write(template.pieces)
    return [RenderedFile(name: context.fileName, text: writer.text)]
  }
}
