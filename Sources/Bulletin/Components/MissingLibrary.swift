/// A system library that is loaded when it is first needed, and is not there.
///
/// Heavy libraries are not linked, so that a command that needs none of them starts without them.
public struct MissingLibrary: ToldFault, Sendable, Hashable {
  /// The name of the library: `libarchive`.
  public let library: String
  /// What needs it: `docx`.
  public let need: String
  /// The Debian package that brings it.
  public let package: String

  /// Makes the fault of a library.
  public init(_ library: String, for need: String, package: String) {
    (self.library, self.need, self.package) = (library, need, package)
  }

  public var message: Message { "'\(need)' needs the library \(library), which is not installed" }

  /// What to do.
  public var hint: Message { "apt-get install \(package)" }
}
