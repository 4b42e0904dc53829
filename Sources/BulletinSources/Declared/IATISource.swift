import Bulletin

/// Activities of the International Aid Transparency Initiative. Its options are checked; this build does not read it.
public struct IATISource: DataSource, DeclaredOnly {
  /// The options of the source.
  public struct Options: ComponentOptions {
    /// The files.
    @Setting("A path, a glob, or a list of them.", example: "data/*.xml")
    public var path: [String]?
    /// The address.
    @Setting("The address, instead of a path.") public var url: Secret?

    public static let rules: [KeyRule] = [.exactlyOne(["path", "url"])]

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "iati"
  public static let summary = "Activities of the International Aid Transparency Initiative."

  /// Makes the source.
  public init(_ options: Options) {}
}
