import Bulletin

/// Rows of an OpenDocument spreadsheet. Its options are checked; this build does not read it.
public struct ODSSource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting("A path, a glob, or a list of them.", example: "data/doan-*.ods")
    public var path: [String]
    /// The sheet.
    @Setting("The sheet; the first one with rows if it is not said.", example: "Đoàn ra")
    public var sheet: String?
    /// The cells.
    @Setting("The cells that are read, as a spreadsheet names them.", example: "A3:F40")
    public var range: String?

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "ods"
  public static let summary = "Rows of an OpenDocument spreadsheet."

  /// Makes the source.
  public init(_ options: Options) {}
}
