import Bulletin
import BulletinOperations
import Testing

@testable import BulletinRenderers

@Suite struct PageTests {
  @Test func theScriptOfAPageIsTheOneThatItAllows() {
    let digest = FileDigest.sha256(of: Array("\n\(HTMLScript.text)".utf8))
    let bytes = Self.bytes(ofBase64: HTMLScript.digest)
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
  }

  @Test func onlyTablesWithSomethingToSortCarryTheScript() throws {
    let page = try HTMLRenderer(EmptyOptions())
      .render(SampleReport.make(.vi), in: RenderContext(fileName: "r.html"))
    let html = String(decoding: page[0].bytes, as: UTF8.self)
    #expect(html.split(separator: "<table class=\"sortable\">").count == 2)
    #expect(html.contains("default-src 'none'") && html.contains("data-column=\"3\""))
    #expect(html.split(separator: "<script>").count == 2)
  }

  private static func bytes(ofBase64 text: String) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var (bits, count): (UInt32, Int) = (0, 0)
    var bytes: [UInt8] = []
    for character in text {
      guard let value = alphabet.firstIndex(of: character) else { break }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> UInt32(count) & 0xFF))
      }
    }
    return bytes
  }
}
