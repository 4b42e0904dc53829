import Bulletin
import BulletinPrograms

/// What SwiftPM knows of a plugin's package.
struct PackageManifest {
  /// The library that holds the plugin.
  let product: String

  /// Asks SwiftPM for the manifest in a folder.
  ///
  /// - Throws: `CommandFault` for a folder without package, or one in which no library is the
  ///   plugin's.
  init(of package: PluginPackage, in folder: String) throws {
    guard AbsolutePath.exists("\(folder)/Package.swift") else {
      throw Self.fault(
        package, "'\(package.origin)' holds no Package.swift",
        hint: "'path' is a folder, seen from the file that names it")
    }
    let (status, bytes) = try SwiftTool.output(
      of: ["package", "--package-path", folder, "dump-package"])
    guard status == 0, let json = JSONText.value(of: bytes) else {
      throw Self.fault(package, "the manifest of '\(package.origin)' cannot be read")
    }
    let name = PluginLock.text(json["name"]) ?? ""
    var libraries: [(name: String, targets: [String])] = []
    if case .array(let products)? = json["products"] {
      for product in products where product["type"]?["library"] != nil {
        guard case .array(let targets)? = product["targets"] else { continue }
        libraries.append(
          (PluginLock.text(product["name"]) ?? "", targets.compactMap(PluginLock.text)))
      }
    }
    // The module is imported by the product's name, so one of its targets must have it.
    let fit = libraries.filter { $0.targets.contains($0.name) }.map(\.name)
    guard let product = fit.first(where: { $0 == name }) ?? (fit.count == 1 ? fit[0] : nil) else {
      throw Self.fault(
        package,
        fit.isEmpty
          ? "'\(package.origin)' has no library with a target of the same name"
          : "'\(package.origin)' has several libraries: \(fit.joined(separator: ", "))",
        hint:
          "give it a library named '\(name)' with a target and a public plugin type of that name")
    }
    self.product = product
  }

  static func fault(
    _ package: PluginPackage, _ message: Message, hint: Message? = nil
  ) -> CommandFault {
    CommandFault(
      .invalidConfiguration,
      [Diagnostic(.badPluginPackage, message, at: package.place, hint: hint)])
  }
}
