import Bulletin

/// A PDF file. Its options are checked; this build does not make it.
public struct PDFRenderer: Renderer, DeclaredOnly {
  /// The options of the renderer.
  public struct Options: ComponentOptions {
    /// The layout.
    @Setting("The layout: plain, or that of Decree 30/2020 with the letterhead.")
    public var layout = PageLayout.plain

    /// Makes options of defaults.
    public init() {}
  }

  public static let name: ComponentName = "pdf"
  public static let summary = "A PDF file."
  public static let fileExtension = "pdf"

  /// Makes the renderer.
  public init(_ options: Options) {}
}
