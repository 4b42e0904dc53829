import Bulletin

/// Where Bulletin's own package is, which programs with plugins are built from.
enum CoreLocation {
  /// The folder that is named, else the one that this program was built from.
  ///
  /// - Throws: `CommandFault` if there is no package.
  static func folder(_ named: String?) throws -> String {
    let folder = AbsolutePath.of(named ?? builtFrom)
    guard AbsolutePath.exists("\(folder)/Package.swift"),
      AbsolutePath.exists("\(folder)/Sources/BulletinCommands")
    else {
      throw CommandFault(
        named == nil ? .unavailable : .usage,
        [
          Diagnostic(
            .coreNotFound,
            named == nil
              ? "the package that this program was built from is no longer at '\(folder)'"
              : "'\(folder)' holds no package of Bulletin",
            hint: "name its folder: --core ../bulletin")
        ])
    }
    return folder
  }

  /// The package that this program was compiled in: the address it knows of itself.
  private static var builtFrom: String {
    "/" + "\(#filePath)".split(separator: "/").dropLast(4).joined(separator: "/")
  }
}
