import Bulletin
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("perdiod", ["title", "period"], "period"),
      ("preiod", ["period"], "period"),
      ("delegation", ["delegations", "trips"], "delegations"),
      ("notStated", ["not_stated"], "not_stated"),
      ("bad-rows", ["bad_rows"], "bad_rows"),
      ("Tilte", ["title"], "title"),
      ("đoàn_ra", ["doàn_ra", "đoàn_vào"], "doàn_ra"),
      ("colour", ["metric", "kind"], nil),
      ("by", ["of", "in"], nil),
      ("x", ["y"], nil),
      ("", ["a"], nil),
    ] as [(String, [String], String?)])
  func findsWhatWasMeant(word: String, candidates: [String], meant: String?) {
    #expect(Suggestion.nearest(to: word, among: candidates) == meant)
  }

  @Test func listsAFewAndNotMany() {
    #expect(Suggestion.hint(for: "perdiod", among: ["period"]) == "did you mean 'period'?")
    #expect(Suggestion.hint(for: "zzz", among: ["bar", "line"]) == "one of bar, line")
    #expect(Suggestion.hint(for: "zzz", among: (0..<50).map { "metric\($0)" }) == nil)
    #expect(Suggestion.hint(for: "zzz", among: []) == nil)
  }

  @Test func longWordsCostNothing() {
    let long = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.nearest(to: long, among: [long + "b"]) == nil)
  }
}
