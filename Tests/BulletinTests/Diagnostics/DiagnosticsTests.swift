import Bulletin
import Glibc
import Testing

@Suite struct DiagnosticsTests {
  @Test func showsByFileThenLineThenColumn() {
    let diagnostics = Diagnostics(files: ["main", "other"])
    diagnostics.error(.wrongType, "e", at: nil)
    diagnostics.error(.wrongType, "d", at: Place(file: "other", line: 1, column: 1))
    diagnostics.error(.wrongType, "c", at: Place(file: "main", line: 10, column: 1))
    diagnostics.warning(.wrongType, "b", at: Place(file: "main", line: 9, column: 11))
    diagnostics.error(.wrongType, "a", at: Place(file: "main", line: 9, column: 2))
    #expect(diagnostics.all.map(\.message) == ["a", "b", "c", "d", "e"])
    #expect(diagnostics.errorCount == 4 && diagnostics.hasErrors)
  }

  @Test func aRepetitionShowsOnce() {
    let diagnostics = Diagnostics()
    for _ in 0..<3 {
      diagnostics.warning(.wrongType, "x", at: Place(file: "f", line: 1, column: 1))
    }
    #expect(diagnostics.all.count == 1 && !diagnostics.hasErrors)
  }

  @Test func aSecretOnTheLineIsNotShown() throws {
    let diagnostics = Diagnostics()
    diagnostics.conceal(Place(file: "f", line: 1, column: 13, length: 7))
    diagnostics.error(.unknownKey, "x", at: Place(file: "f", line: 1, column: 2, length: 3))
    let printer = DiagnosticPrinter(texts: ["f": "{usr: a, p: hunter2}"])
    let text = printer.text(diagnostics.all)
    #expect(text.contains("{usr: a, p: •••••••}"))
  }

  @Test func everyCodeInTheSourcesIsInTheCatalogue() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let listed = Set(DiagnosticCatalogue.entries.map(\.code.rawValue))
    #expect(listed.count == DiagnosticCatalogue.entries.count, "a code is listed twice")
    var found = 0
    for file in swiftFiles(in: "/\(root)/Sources") {
      let text = try contents(of: file)
      for match in text.matches(of: /DiagnosticCode\((?:rawValue: )?"([^"\\]*)"\)/) {
        #expect(listed.contains(String(match.1)), "\(match.1) in \(file)")
        found += 1
      }
    }
    #expect(found >= 23)
  }

  @Test func entriesAreSentences() {
    for entry in DiagnosticCatalogue.entries {
      #expect(!entry.title.isEmpty && !entry.title.hasSuffix("."), "\(entry.code)")
      #expect(entry.advice.hasSuffix("."), "\(entry.code)")
      #expect(entry.code.rawValue.wholeMatch(of: /[A-Z][0-9]{3}/) != nil)
    }
    #expect(DiagnosticCatalogue.entry(for: .unknownKey)?.title == "unknown key")
  }
}

private func swiftFiles(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { return [] }
  defer { closedir(directory) }
  var files: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasPrefix(".") { continue }
    if entry.pointee.d_type == UInt8(DT_DIR) { files += swiftFiles(in: "\(folder)/\(name)") }
    if name.hasSuffix(".swift") { files.append("\(folder)/\(name)") }
  }
  return files
}

private func contents(of path: String) throws -> String {
  let file = try #require(fopen(path, "r"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
