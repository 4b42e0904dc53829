import Bulletin
import BulletinOperations
import BulletinPrograms

/// `bulletin.lock` beside the configuration: the versions that plugins were built at.
struct PluginLock {
  /// One plugin as it was built.
  struct Entry: Equatable {
    var key: String
    var name: String
    var version: String
    var revision: String
  }

  var entries: [Entry] = []

  /// The path of a configuration's lock.
  static func path(beside configuration: String) -> String {
    let folder = StateFolder.folder(of: configuration)
    return folder.isEmpty ? "bulletin.lock" : "\(folder)/bulletin.lock"
  }

  /// Makes a lock without entries.
  init() {}

  /// Reads a lock; one that cannot be read holds nothing.
  init(path: String) {
    guard let bytes = try? LocalFiles().contents(of: path, limit: 1 << 20).bytes,
      let json = JSONText.value(of: bytes), case .array(let plugins)? = json["plugins"]
    else { return }
    entries = plugins.compactMap { plugin in
      guard let key = Self.text(plugin["key"]) else { return nil }
      return Entry(
        key: key, name: Self.text(plugin["name"]) ?? "",
        version: Self.text(plugin["version"]) ?? "",
        revision: Self.text(plugin["revision"]) ?? "")
    }
  }

  /// The version that a package was built at, if it has one.
  func version(of package: PluginPackage) -> String? {
    entries.first { $0.key == package.key && !$0.version.isEmpty }?.version
  }

  /// The file's text.
  var text: String {
    let json: JSONValue = [
      "bulletin": .string(BulletinVersion.text), "api": .integer(PluginAPI.version),
      "plugins": .array(
        entries.map { entry in
          [
            "key": .string(entry.key), "name": .string(entry.name),
            "version": .string(entry.version), "revision": .string(entry.revision),
          ]
        }),
    ]
    return json.pretty + "\n"
  }

  static func text(_ value: JSONValue?) -> String? {
    if case .string(let text)? = value { text } else { nil }
  }
}
