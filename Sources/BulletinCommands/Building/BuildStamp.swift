import Bulletin
import BulletinOperations
import BulletinPrograms

/// What is known of the program that was built for a configuration: beside it, in the state folder.
struct BuildStamp: Equatable {
  /// What the configuration named, with Bulletin's version.
  var key: String
  /// Bulletin's version and the version of the plugin API.
  var bulletin: String
  /// The digest of the plugins' sources, for those that are folders.
  var plugins: String
  /// The digest of everything it was built of.
  var all: String

  /// The folder of the program, its package and this stamp.
  static func folder(beside configuration: String) -> String {
    "\(StateFolder.path(beside: configuration))/host"
  }

  /// The program.
  static func program(beside configuration: String) -> String {
    "\(folder(beside: configuration))/bulletin"
  }

  /// This program's version and API.
  static let thisBulletin = "\(BulletinVersion.text) api \(PluginAPI.version)"

  /// Reads the stamp of a configuration's program; nil if there is none.
  init?(beside configuration: String) {
    let path = "\(Self.folder(beside: configuration))/stamp.json"
    guard let bytes = try? LocalFiles().contents(of: path, limit: 1 << 20).bytes,
      let json = JSONText.value(of: bytes), let key = PluginLock.text(json["key"]),
      let bulletin = PluginLock.text(json["bulletin"]),
      let plugins = PluginLock.text(json["plugins"]), let all = PluginLock.text(json["all"])
    else { return nil }
    self.init(key: key, bulletin: bulletin, plugins: plugins, all: all)
  }

  init(key: String, bulletin: String, plugins: String, all: String) {
    (self.key, self.bulletin, self.plugins, self.all) = (key, bulletin, plugins, all)
  }

  /// Writes the stamp.
  func write(beside configuration: String) throws {
    let json: JSONValue = [
      "key": .string(key), "bulletin": .string(bulletin), "plugins": .string(plugins),
      "all": .string(all),
    ]
    try TextFile.write(
      json.pretty + "\n", to: "\(Self.folder(beside: configuration))/stamp.json")
  }

  /// The digest of the sources of those packages that are folders.
  static func digest(of packages: [PluginPackage]) -> String {
    let text = packages.compactMap { package in
      guard case .folder(_, let absolute) = package.location else { return nil }
      return "\(package.key) \(SourceDigest.of(package: absolute))\n"
    }.sorted().joined()
    return FileDigest.sha256(of: Array(text.utf8))
  }
}
