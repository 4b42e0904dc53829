import Testing

@testable import Bulletin

@Suite struct LargestRemainderTests {
  @Test(arguments: [
    ([1, 1, 1], 3, ["0.334", "0.333", "0.333"]), ([1, 2, 3], 2, ["0.17", "0.33", "0.5"]),
    ([0, 5], 3, ["0", "1"]),
    ([1, 1, 1, 1, 1, 1], 2, ["0.17", "0.17", "0.17", "0.17", "0.16", "0.16"]),
    ([1, 999], 2, ["0", "1"]),
  ])
  func roundedPartsAddUpToTheWhole(_ parts: [Int], _ places: Int, _ expected: [String]) throws {
    let total = parts.reduce(0, +)
    let fractions = parts.map { Fraction(numerator: $0, denominator: total) }
    let rounded = try #require(LargestRemainder.round(fractions, toPlaces: places))
    #expect(rounded.map(\.description) == expected)
    #expect(rounded.dropFirst().reduce(rounded[0], +) == Fraction(1))
  }

  @Test func whatIsNoPartOfAWholeIsLeftAlone() {
    #expect(LargestRemainder.round([], toPlaces: 3) == nil)
    #expect(LargestRemainder.round([Fraction(2)], toPlaces: 3) == nil)
    #expect(LargestRemainder.round([Fraction(2), Fraction(-1)], toPlaces: 3) == nil)
  }
}
