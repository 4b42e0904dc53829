import Bulletin

#if PDF
  import BulletinTypesetting

  /// A PDF file: text shaped by Pango and drawn by cairo, with its structure, bookmarks, and links
  /// from figures to their origins.
  public struct PDFRenderer: Renderer {
    private let layout: PageLayout

    /// Makes the renderer.
    public init(_ options: Options) { layout = options.layout }

    public func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
      do {
        let bytes = try Typesetter.alone {
          try PDFDocument(report, layout, units: context.units).bytes()
        }
        return [RenderedFile(name: context.fileName, bytes: bytes)]
      } catch let fault as TypesettingFault {
        throw fault.told
      }
    }
  }
#else
  /// A PDF file; this build was made without the trait `PDF`.
  public struct PDFRenderer: Renderer, DeclaredOnly {
    /// Makes the renderer.
    public init(_ options: Options) {}
  }
#endif

extension PDFRenderer {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The layout.
    @Setting("The layout: plain, or that of Decree 30/2020 with the letterhead.")
    public var layout = PageLayout.plain

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "pdf"
  public static let summary = "A PDF file with its structure, bookmarks and links."
  public static let fileExtension = "pdf"
}
