import Bulletin
import Testing

@testable import BulletinCommands

/// Messages in Vietnamese say what the English ones say.
@Suite struct MessageTests {
  /// The parts `⟨1⟩`, `⟨2⟩` of a pattern, in any order.
  private static func parts(_ text: String) -> [Substring] {
    text.matches(of: /⟨[0-9]+⟩/).map(\.output).sorted()
  }

  @Test func everyTranslationHasThePartsOfItsPattern() {
    #expect(MessageCatalogue.vietnamesePatterns.count > 300)
    for pattern in MessageCatalogue.vietnamesePatterns {
      let said = MessageCatalogue.translation(of: pattern, in: .vi) ?? ""
      #expect(Self.parts(said) == Self.parts(pattern), "\(pattern)")
    }
  }

  @Test func partsAreToldInTheLanguageToo() {
    let owner: Message = "source '\("trips")'"
    let message: Message = "unknown record type '\("a.b")' in \(owner)"
    #expect(message.description == "unknown record type 'a.b' in source 'trips'")
    #expect(message.text(in: .vi) == "không có loại bản ghi 'a.b' trong nguồn 'trips'")
    #expect(("never said before" as Message).text(in: .vi) == "never said before")
    #expect(("never said before" as Message).untranslated(in: .vi) == ["never said before"])
  }

  /// What components say of themselves, when `plugins describe` tells what may be written.
  @Test func theTypesOfAllOptionsAreToldInVietnamese() throws {
    let registry = try BuiltIns.registry()
    for kind in ComponentKind.allCases {
      for facts in registry.entries(kind).flatMap(\.facts) {
        #expect(facts.typeText.untranslated(in: .vi) == [], "\(facts.name)")
      }
    }
  }
}
