/// The files of a new plugin package.
struct PluginScaffold {
  let names: PluginNames
  /// What the plugin begins with, each once.
  let kinds: [PluginKind]
  /// The folder of Bulletin's own package.
  let core: String

  /// The files by path.
  var files: [(path: String, text: String)] {
    var files = [
      ("Package.swift", manifest), ("README.md", readme), ("config.yaml", configuration),
      ("data/\(names.id).txt", Self.data), (".gitignore", ".build/\n.bulletin/\nout/\n"),
      ("Sources/\(names.type)/\(names.type).swift", plugin),
      ("Tests/\(names.type)Tests/\(names.type)Tests.swift", tests),
    ]
    for kind in kinds {
      let template = ComponentTemplate(kind: kind, names: names)
      files.append(("Sources/\(names.type)/\(template.typeName).swift", template.text))
    }
    return files
  }

  private static let data = """
    day;amount
    2025-01-15;18.5
    2025-01-16;64
    2025-02-03;31.5

    """

  private var manifest: String {
    """
    // swift-tools-version: 6.1
    import PackageDescription

    let package = Package(
      name: "\(names.type)",
      platforms: [.macOS(.v15)],
      products: [.library(name: "\(names.type)", targets: ["\(names.type)"])],
      dependencies: [.package(name: "Bulletin", path: \(SwiftLiteral.quoted(core)))],
      targets: [
        .target(
          name: "\(names.type)", dependencies: [.product(name: "Bulletin", package: "Bulletin")]),
        .testTarget(
          name: "\(names.type)Tests",
          dependencies: ["\(names.type)", .product(name: "BulletinTesting", package: "Bulletin")]),
      ],
      swiftLanguageModes: [.v6]
    )

    """
  }

  private var plugin: String {
    let registrations = kinds.map { kind in
      let template = ComponentTemplate(kind: kind, names: names)
      return kind == .records
        ? "    try registry.register(\(template.typeName).type)\n"
        : "    try registry.register(\(template.typeName).self)\n"
    }.joined()
    return """
      import Bulletin

      /// Everything that the plugin brings.
      public enum \(names.type): Plugin {
        public static let name = "\(names.id)"

        public static func register(in registry: inout Registry) throws {
      \(registrations)  }
      }

      """
  }

  private var tests: String {
    let samples =
      kinds.contains(.source)
      ? """
      [
            ConformanceSample(
              of: "\(names.id)_file", options: "{path: data/\(names.id).txt}",
              files: ["data/\(names.id).txt": "day;amount\\n2025-01-15;18.5\\n2025-01-16;64\\n"])
          ]
      """ : "[]"
    return """
      import Bulletin
      import BulletinTesting
      import Testing

      @testable import \(names.type)

      /// Everything that the plugin brings keeps what its kind promises.
      @Test func everyPromiseIsKept() async {
        let faults = await conformance(
          of: \(names.type).self,
          samples: \(samples))
        #expect(faults == [], "\\(faults.map(\\.description).joined(separator: "\\n"))")
      }

      """
  }

  /// A configuration in which each of the components has its part.
  private var configuration: String {
    let rows =
      kinds.contains(.records)
      ? "records: \(names.id).reading"
      : "date: day, columns: {day: date, amount: {type: decimal, unit: mm}}"
    let type = kinds.contains(.source) ? "\(names.id)_file" : "csv"
    let metric =
      kinds.contains(.metric)
      ? """
        above: {type: \(names.id)_above, from: amounts, above: 20, unit: {en: [reading, readings], vi: lần đo}, label: {en: Large readings, vi: Lần đo lớn}}

      """ : ""
    let own =
      kinds.contains(.section) ? "      - {type: \(names.id).overview, metric: total}\n" : ""
    let asked = kinds.contains(.metric) ? "[total, above]" : "[total]"
    let renderers = kinds.contains(.renderer) ? "[text, \(names.id)_lines]" : "[text]"
    let publish =
      kinds.contains(.publisher)
      ? "    publish: [{type: \(names.id)_folder, path: out/sent}]\n" : ""
    return """
      version: 1
      languages: [en, vi]
      plugins: [{path: .}]
      sources:
        amounts: {type: \(type), path: data/\(names.id).txt, \(rows)}
      metrics:
        total: {type: sum, from: amounts, of: amount, unit: mm, label: {en: Total, vi: Tổng số}}
      \(metric)pipelines:
        example:
          title: {en: "Example, {{period}}", vi: "Ví dụ, {{period}}"}
          period: 2025
          sections:
      \(own)      - title: {en: Figures, vi: Số liệu}
              figures: \(asked)
          renderers: \(renderers)
      \(publish)
      """
  }

  private var readme: String {
    """
    # \(names.type)

    A plugin of Bulletin. It is tested by the kit that Bulletin's own components pass, and tried with
    the configuration beside it:

    ```
    swift test
    bulletin build
    bulletin run
    bulletin plugins describe \(names.id)
    ```

    `bulletin build` makes a program with the plugin in it; `bulletin run` hands over to that program.

    """
  }
}
