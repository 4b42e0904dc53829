import Bulletin
import BulletinConfig
import Testing

@Suite struct YAMLMutationTests {
  /// Thousands of damaged configurations: no crash, no hang, and no silence about what is unreadable.
  @Test(arguments: 0..<8)
  func damagedFilesAreReadOrRefused(seed: Int) {
    var random = Xorshift(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let sample = Array(sampleConfiguration.utf8)
    let marks = Array("\t\n\r {}[]:,-?|>'\"&*!%@`#<~$\\0\u{301}đ\u{FEFF}\u{2028}".utf8)
    for _ in 0..<500 {
      var bytes = sample
      for _ in 0...Int.random(in: 0..<6, using: &random) {
        guard !bytes.isEmpty else { break }
        let at = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(marks.randomElement(using: &random) ?? 0, at: at)
        case 3: bytes[at] = marks.randomElement(using: &random) ?? 0
        case 4: bytes.removeSubrange(at..<min(bytes.count, at + 20))
        default:
          let from = Int.random(in: bytes.indices, using: &random)
          bytes.insert(contentsOf: bytes[from..<min(bytes.count, from + 30)], at: at)
        }
      }
      check(bytes)
    }
  }

  private func check(_ bytes: [UInt8]) {
    let diagnostics = Diagnostics()
    let text = String(decoding: bytes, as: UTF8.self)
    let node = YAMLReader(bytes: bytes, file: "f", into: diagnostics).read()
    #expect(node != nil || diagnostics.hasErrors)
    if let node {
      let interpolator = Interpolator(environment: { _ in "x" }, file: { _, _ in "y" })
      visit(interpolator.fill(node, into: diagnostics))
      _ = SampleConfiguration.read(node, diagnostics)
    }
    let printed = DiagnosticPrinter(texts: ["f": text]).text(diagnostics.all)
    #expect(printed.isEmpty == diagnostics.all.isEmpty)
    for diagnostic in diagnostics.all {
      #expect(!(diagnostic.message.isEmpty))
      if let place = diagnostic.place { #expect(place.line >= 1 && place.column >= 1) }
    }
  }

  /// Asks every scalar where each of its parts stands.
  private func visit(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      let length = scalar.text.utf8.count
      for offset in stride(from: 0, through: length, by: max(1, length / 4)) {
        let place = node.place(ofUTF8: offset..<length)
        #expect(place.line >= node.place.line)
      }
    case .list(let nodes): nodes.forEach(visit)
    case .map(let entries):
      for entry in entries {
        visit(entry.key)
        visit(entry.value)
      }
    }
  }
}

private struct SampleConfiguration: ComponentOptions {
  @Setting("The version.") var version: Int
  @Setting("The languages.") var languages: [LanguageCode]
  @Setting("The letterhead.") var letterhead: OrderedEntries<String>
  @Setting("The sources.") var sources: OrderedEntries<Node>
}

private struct Xorshift: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
