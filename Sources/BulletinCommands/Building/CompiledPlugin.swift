import Bulletin

/// A plugin that a program is compiled with, and where it comes from.
public struct CompiledPlugin: Sendable {
  let type: any Plugin.Type
  let version: String
  let origin: String

  /// Names a plugin.
  ///
  /// - Parameters:
  ///   - version: The version of its package; empty for a folder.
  ///   - origin: The folder or address of its package.
  public init(_ type: any Plugin.Type, version: String = "", origin: String) {
    (self.type, self.version, self.origin) = (type, version, origin)
  }
}
