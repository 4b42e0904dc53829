import Bulletin
import BulletinConfig
import BulletinOperations

/// A Swift package that a configuration names under `plugins:`.
struct PluginPackage: Hashable {
  /// Where a package is.
  enum Location: Hashable {
    /// A folder, as the configuration writes it and from the root.
    case folder(written: String, absolute: String)
    /// An address, with the least version.
    case address(String, from: String)
  }

  let location: Location
  /// Where the configuration names it.
  let place: Place?

  /// What identifies it in a configuration, wherever that stands on the machine.
  var key: String {
    switch location {
    case .folder(let written, _): "path \(written)"
    case .address(let url, let from): "url \(url) from \(from)"
    }
  }

  /// The name that messages and lists print.
  var origin: String {
    switch location {
    case .folder(let written, _): written
    case .address(let url, _): url
    }
  }

  /// What SwiftPM calls the package: the last part of its path or address.
  var identity: String {
    let text: String
    switch location {
    case .folder(_, let absolute): text = absolute
    case .address(let url, _): text = url.hasSuffix(".git") ? String(url.dropLast(4)) : url
    }
    return String(text.split(separator: "/").last ?? "").lowercased()
  }

  /// The packages among the plugins of a configuration.
  static func packages(in plugins: [PluginOptions], of configuration: String) -> [PluginPackage] {
    plugins.compactMap { plugin in
      if let path = plugin.path {
        let folder = StateFolder.folder(of: plugin.$path?.file ?? configuration)
        let whole = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
        return PluginPackage(
          location: .folder(written: path, absolute: AbsolutePath.of(whole)), place: plugin.$path)
      }
      guard let url = plugin.url else { return nil }
      return PluginPackage(
        location: .address(url, from: plugin.from?.text ?? "0.0.0"), place: plugin.$url)
    }
  }

  /// What a program must have been built of to be that of these packages.
  static func key(of packages: [PluginPackage]) -> String {
    let text =
      "bulletin \(BulletinVersion.text) api \(PluginAPI.version)\n"
      + packages.map(\.key).sorted().joined(separator: "\n")
    return FileDigest.sha256(of: Array(text.utf8))
  }
}
