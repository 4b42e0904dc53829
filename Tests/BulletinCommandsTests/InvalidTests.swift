import Bulletin
import Testing

/// Each file in `Invalid/` is told its faults, all of them, where they are, and nothing else.
@Suite struct InvalidTests {
  @Test func thereAreManyAndEachHasItsFaults() {
    let faults = InvalidFile.all.map(\.expected.count)
    #expect(faults.filter { $0 == 1 }.count >= 60)
    #expect(faults.filter { (3...5).contains($0) }.count >= 10)
    #expect(faults.allSatisfy { $0 > 0 })
  }

  @Test(arguments: InvalidFile.all)
  func everyFaultIsToldAndNothingElse(file: InvalidFile) throws {
    let told = try file.load().told
    #expect(told.map(\.fault) == file.expected.map(\.fault))
    for (diagnostic, expected) in zip(told, file.expected) {
      guard let words = expected.hint else { continue }
      #expect(diagnostic.hint?.contains(words) == true, "hint: \(diagnostic.hint ?? "none")")
    }
  }

  /// The words, in English and in Vietnamese, as a terminal shows them.
  @Test(arguments: InvalidFile.all)
  func theWordsAreThoseHeld(file: InvalidFile) throws {
    let (told, texts) = try file.load()
    let printed = MessageCatalogue.languages.map { language in
      DiagnosticPrinter(texts: texts, language: language).text(told)
    }
    try Golden.expect(printed.joined(separator: "\n"), "Invalid/\(file.name).txt")
  }

  @Test(arguments: InvalidFile.all)
  func everyMessageIsToldInVietnameseToo(file: InvalidFile) throws {
    for diagnostic in try file.load().told {
      let messages =
        [diagnostic.message, diagnostic.hint].compactMap(\.self)
        + diagnostic.notes.map(\.message)
      #expect(messages.flatMap { $0.untranslated(in: .vi) } == [])
    }
  }
}
