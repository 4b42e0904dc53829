import Bulletin

#if Excel
  /// The report as an Excel workbook: a sheet for each table with typed cells, and one with every
  /// figure and where it comes from.
  public struct ExcelRenderer: Renderer {
    /// Makes the renderer.
    public init(_ options: EmptyOptions) {}

    public func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
      let bytes = try WorkbookReport(report, units: context.units).bytes()
      return [RenderedFile(name: context.fileName, bytes: bytes)]
    }
  }
#else
  /// The report as an Excel workbook; this build was made without the trait `Excel`.
  public struct ExcelRenderer: Renderer, DeclaredOnly {
    /// Makes the renderer.
    public init(_ options: EmptyOptions) {}
  }
#endif

extension ExcelRenderer {
  public static let name: ComponentName = "xlsx"
  public static let summary = "An Excel workbook with a sheet for each table."
  public static let fileExtension = "xlsx"
}
