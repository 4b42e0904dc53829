import Bulletin

/// A renderer gives the same bytes twice, and hostile text stays text.
struct RendererChecks {
  let renderer: any Renderer
  let units: UnitVocabulary
  let log: FaultLog

  func run() {
    let ending = renderer.fileExtension
    log.expect(
      !ending.isEmpty && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) },
      "its files have an ending", "'\(ending)' is none: write it without the point")
    for language in [LanguageCode.vi, .en, .lo] {
      check(HostileReport.make(language), ending)
      check(HostileReport.empty(language), ending)
    }
  }

  private func check(_ report: Report, _ ending: String) {
    let context = RenderContext(fileName: "report.\(ending)", units: units)
    do {
      let first = try renderer.render(report, in: context)
      let second = try renderer.render(report, in: context)
      log.expect(
        first.map(\.name) == second.map(\.name) && first.map(\.bytes) == second.map(\.bytes),
        "the same report gives the same bytes", "two renderings differ")
      log.expect(
        first.allSatisfy { $0.name.hasPrefix("report") }, "its files have the name it is given",
        "'\(context.fileName)' is asked for, and there are \(first.map(\.name))")
      for file in first { inspect(file) }
    } catch {
      log.fail("every report can be rendered", "in \(report.language): \(error)")
    }
  }

  private func inspect(_ file: RenderedFile) {
    log.expect(
      !file.name.isEmpty && !file.name.contains("/") && file.name.first != "."
        && !file.name.unicodeScalars.contains { $0.value < 0x20 },
      "file names are plain", "'\(file.name)' is none")
    // What is compressed or binary is for tests that open it.
    guard let text = String(validating: file.bytes, as: UTF8.self), !text.contains("\u{0}") else {
      return
    }
    if ["html", "htm", "xml", "svg", "xhtml"].contains(Self.ending(of: file.name)) {
      log.expect(
        !text.contains(HostileReport.element) && !text.contains(HostileReport.attribute),
        "hostile text stays text", "'\(file.name)' holds a tag that stood in a text")
    }
    if Self.ending(of: file.name) == "csv" {
      log.expect(
        !text.split(whereSeparator: { ",;\n\r\r\n".contains($0) }).contains {
          $0.drop { $0 == "\"" }.hasPrefix(HostileReport.formula)
        }, "hostile text stays text", "'\(file.name)' holds a formula that stood in a text")
    }
    log.expect(
      !text.unicodeScalars.contains { Self.isControl($0.value) }, "hostile text stays text",
      "'\(file.name)' holds control characters that stood in a text")
  }

  private static func ending(of name: String) -> String {
    String(name.split(separator: ".").last ?? "")
  }

  /// Escapes of terminals, and marks that turn the order of letters round.
  private static func isControl(_ value: UInt32) -> Bool {
    value == 0x1B || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }
}
