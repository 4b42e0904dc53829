import Testing

@testable import Bulletin

@Suite struct QuantityTests {
  private let usd = UnitOfMeasure("USD")
  private let projects = UnitOfMeasure("dự án")

  @Test func aBoundSurvivesDivision() throws {
    let value = Quantity.atLeast(Fraction(17_000_000), unit: usd, open: true)
    let average = try value.divided(by: .exact(Fraction(62), unit: projects))
    #expect(average.bound == .atLeast && average.low?.isOpen == true)
    #expect(average.value?.decimalText(places: 0) == "274194")
    #expect(average.unit.description == "USD / dự án")
  }

  @Test func boundsFollowTheSigns() throws {
    let atLeast = Quantity.atLeast(Fraction(17))
    #expect(try Quantity.exact(Fraction(100)).adding(atLeast).description == "at least 117")
    #expect(try Quantity.exact(Fraction(100)).subtracting(atLeast).description == "at most 83")
    #expect(try Quantity.exact(Fraction(100)).divided(by: atLeast).bound == .atMost)
    #expect(try atLeast.subtracting(atLeast).description == "not stated")
    #expect(atLeast.multiplied(by: .exact(Fraction(-2))).description == "at most -34")
    #expect(try Quantity.exact(Fraction(1)).divided(by: .exact(Fraction(0))).isMissing)
    #expect(try atLeast.divided(by: .atLeast(Fraction(5))).bound == .notStated)
    let around = Quantity.between(Fraction(-1), Fraction(1))
    #expect(try Quantity.exact(Fraction(1)).divided(by: around).bound == .notStated)
  }

  @Test func unitsAddUpToTheirCommonKind() throws {
    let units = UnitVocabulary.standard
    let out = Quantity.exact(Fraction(1440), unit: units.unit(named: "lượt người"))
    let back = Quantity.exact(Fraction(3614), unit: units.unit(named: "lượt khách"))
    let both = try out.adding(back)
    #expect(both.description == "5054 lượt")
    #expect(throws: QuantityFault.self) { try out.adding(.exact(Fraction(1), unit: usd)) }
    #expect(try out.divided(by: out).unit.isNone)
  }

  @Test func whatIsAboutPlannedOrAimedAtStaysSo() throws {
    let about = Quantity.about(Fraction(10))
    #expect(try about.adding(.exact(Fraction(1))).bound == .about)
    var planned = Quantity.exact(Fraction(5))
    planned.standing = .planned
    #expect(try planned.adding(about).bound == .planned)
  }

  @Test func notStatedWinsOverMissingAndOverNumbers() throws {
    let unknown = Quantity.notStated(.notReported)
    #expect(try unknown.adding(.missing(.noRecords)).bound == .notStated)
    #expect(try Quantity.exact(Fraction(1)).adding(.missing(.noRecords)).isMissing)
  }

  /// Whatever numbers lie in the operands, the result holds what they come to.
  @Test func resultsHoldWhatTheirOperandsComeTo() throws {
    var random = SplitMix(seed: 11)
    func number() -> Fraction { Fraction(numerator: Int(random.next() % 41) - 20, denominator: 2) }
    for _ in 0..<3000 {
      var quantities: [Quantity] = []
      var samples: [Fraction] = []
      for _ in 0..<2 {
        let (a, b) = (number(), number())
        let (low, high) = (min(a, b), max(a, b))
        let shape = random.next() % 4
        quantities.append(
          Quantity(
            low: shape == 1 ? nil : .init(low), high: shape == 2 ? nil : .init(high)))
        samples.append((low + high) * Fraction(numerator: 1, denominator: 2))
      }
      let (x, y) = (quantities[0], quantities[1])
      let results: [(Quantity, Fraction?)] = [
        (try x.adding(y), samples[0] + samples[1]), (try x.subtracting(y), samples[0] - samples[1]),
        (x.multiplied(by: y), samples[0] * samples[1]),
        (try x.divided(by: y), samples[0].divided(by: samples[1])),
        (try x.minimum(y), min(samples[0], samples[1])),
        (try x.maximum(y), max(samples[0], samples[1])), (x.magnitude, samples[0].magnitude),
      ]
      for (result, sample) in results {
        guard let sample, result.isKnown else { continue }
        #expect(result.admits(.exact(sample)), "\(x) \(y): \(result) without \(sample)")
      }
    }
  }
}
