import Bulletin

/// An Excel workbook with a sheet for each table. Its options are checked; this build does not make it.
public struct ExcelRenderer: Renderer, DeclaredOnly {
  /// The options of the renderer.
  public struct Options: ComponentOptions {

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "xlsx"
  public static let summary = "An Excel workbook with a sheet for each table."
  public static let fileExtension = "xlsx"

  /// Makes the renderer.
  public init(_ options: Options) {}
}
