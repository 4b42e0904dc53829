import Bulletin

/// The report as a Word file (Office Open XML, ECMA-376) that can still be edited: real styles,
/// numbered lists, tables with repeated heads; no text boxes.
public struct WordRenderer: Renderer {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The layout.
    @Setting("The layout: plain, or that of Decree 30/2020 with the letterhead.")
    public var layout = PageLayout.plain
    /// Whether there is a list of contents.
    @Setting("Whether a list of contents comes first; in a plain report of four parts it does.")
    public var contents: Bool?
    /// Whether there is an annex of origins.
    @Setting("Whether an annex tells where each figure comes from.")
    public var sources = true

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "docx"
  public static let summary = "A Word file that can still be edited."
  public static let fileExtension = "docx"

  private let options: Options

  /// Makes the renderer.
  public init(_ options: Options) { self.options = options }

  public func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
    let package = WordDocument(report, options, units: context.units).package()
    return [RenderedFile(name: context.fileName, bytes: try package.bytes())]
  }
}
