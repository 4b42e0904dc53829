import Bulletin

/// The package that is built: Bulletin's program with some plugins in it.
struct HostPackage {
  /// A plugin of the program.
  struct Member {
    var package: PluginPackage
    /// The library that holds the plugin; its module and the plugin's type have the same name.
    var product: String
    /// The exact version, where it is known.
    var version: String
  }

  /// The product's name.
  static let product = "bulletin-host"

  let core: String
  let members: [Member]
  let key: String

  /// `Package.swift`.
  var manifest: String {
    var dependencies = [".package(name: \"Bulletin\", path: \(SwiftLiteral.quoted(core)))"]
    dependencies += members.map { Self.dependency($0.package, version: $0.version) }
    let products =
      [".product(name: \"BulletinCommands\", package: \"Bulletin\")"]
      + members.filter { !$0.product.isEmpty }.map {
        ".product(name: \(SwiftLiteral.quoted($0.product)), package: \(SwiftLiteral.quoted($0.package.identity)))"
      }
    return """
      // swift-tools-version: 6.1
      // Made by 'bulletin build'.
      import PackageDescription

      let package = Package(
        name: "BulletinHost",
        platforms: [.macOS(.v15)],
        products: [.executable(name: "\(Self.product)", targets: ["BulletinHost"])],
        dependencies: [
          \(dependencies.joined(separator: ",\n    ")),
        ],
        targets: [
          .executableTarget(
            name: "BulletinHost",
            dependencies: [
              \(products.joined(separator: ",\n        ")),
            ])
        ],
        swiftLanguageModes: [.v6]
      )

      """
  }

  /// `Main.swift`.
  var program: String {
    let imports = members.map { "import \($0.product)\n" }.joined()
    let plugins = members.map { member in
      "CompiledPlugin(\(member.product).self, version: \(SwiftLiteral.quoted(member.version)), "
        + "origin: \(SwiftLiteral.quoted(member.package.origin)))"
    }
    return """
      // Made by 'bulletin build'.
      import BulletinCommands
      \(imports)
      @main enum Main {
        static func main() async {
          await BulletinProgram.main(
            hosting: [
              \(plugins.joined(separator: ",\n        ")),
            ], key: \(SwiftLiteral.quoted(key)))
        }
      }

      """
  }

  private static func dependency(_ package: PluginPackage, version: String) -> String {
    switch package.location {
    case .folder(_, let absolute): return ".package(path: \(SwiftLiteral.quoted(absolute)))"
    case .address(let url, let from):
      let requirement =
        version.isEmpty
        ? "from: \(SwiftLiteral.quoted(from))" : "exact: \(SwiftLiteral.quoted(version))"
      return ".package(url: \(SwiftLiteral.quoted(url)), \(requirement))"
    }
  }
}
