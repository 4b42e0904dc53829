import Bulletin
import Testing

@testable import BulletinOperations

@Suite struct CourierTests {
  /// A record in memory that remembers each entry in order.
  private final class Memory: DeliveryLedger {
    var entries: [(key: DeliveryKey, state: DeliveryState)] = []
    func state(of delivery: DeliveryKey) -> DeliveryState? {
      entries.last { $0.key == delivery }?.state
    }
    func record(_ key: DeliveryKey, _ state: DeliveryState, label: String, answer: String) {
      entries.append((key, state))
    }
    func hasDeliveredOther(than delivery: DeliveryKey) -> Bool {
      entries.contains {
        $0.state == .delivered && $0.key.pipeline == delivery.pipeline
          && $0.key.identity != delivery.identity
      }
    }
  }

  /// A publisher that answers as it is told, one answer for each attempt.
  private final class Answers: @unchecked Sendable {
    var outcomes: [DeliveryFault.Outcome?]
    var sent: [PublishedSet] = []
    init(_ outcomes: [DeliveryFault.Outcome?]) { self.outcomes = outcomes }
  }

  private struct Post: Publisher {
    struct Options: ComponentOptions {}
    static let name: ComponentName = "post"
    static let summary = "For tests."
    var places = ["a", "b"]
    var answers = Answers([])

    init(_ options: Options) {}
    init(_ places: [String], _ answers: Answers) { (self.places, self.answers) = (places, answers) }
    func touch(in context: PublishingContext) {}
    func destinations(of set: PublishedSet) -> [Destination] { places.map { Destination($0) } }
    func deliver(
      _ set: PublishedSet, to destination: Destination, in context: PublishingContext
    ) throws -> Receipt {
      answers.sent.append(set)
      if let outcome = answers.outcomes.removeFirst() { throw DeliveryFault(outcome, "no") }
      return Receipt("yes")
    }
  }

  private let ledger = Memory()

  private func deliver(
    _ post: Post, set: PublishedSet = PublishingSamples.set, triesRefused: Bool = false
  ) async throws -> [DeliveryState] {
    let courier = Courier(
      ledger, in: PublishingSamples.context(nil), retries: Retries(attempts: 3, pause: 0),
      triesRefused: triesRefused)
    return try await courier.deliver(set, by: post).map(\.state)
  }

  @Test func whatWasDeliveredIsNeverDeliveredAgain() async throws {
    let answers = Answers([nil, nil])
    #expect(try await deliver(Post(["a", "b"], answers)) == [.delivered, .delivered])
    #expect(try await deliver(Post(["a", "b"], answers)) == [.delivered, .delivered])
    #expect(answers.sent.count == 2)
  }

  @Test func oneThatFailsDoesNotStopTheOthers() async throws {
    let answers = Answers([.refused, nil])
    #expect(try await deliver(Post(["a", "b"], answers)) == [.refused, .delivered])
  }

  @Test(
    "Only passing faults are tried again",
    arguments: [
      ([.passing, .passing, nil], DeliveryState.delivered, 3),
      ([.passing, .passing, .passing], .passing, 3), ([.refused], .refused, 1),
      ([.passing, .unknown], .unknown, 2),
    ] as [([DeliveryFault.Outcome?], DeliveryState, Int)])
  func attempts(
    outcomes: [DeliveryFault.Outcome?], expected: DeliveryState, count: Int
  ) async throws {
    let answers = Answers(outcomes)
    #expect(try await deliver(Post(["a"], answers)) == [expected])
    #expect(answers.sent.count == count)
  }

  @Test func eachAttemptIsWrittenDownBeforeItBegins() async throws {
    _ = try await deliver(Post(["a"], Answers([.passing, nil])))
    #expect(ledger.entries.map(\.state) == [.sending, .passing, .sending, .delivered])
  }

  @Test func whatNobodyKnowsIsLeftToAPerson() async throws {
    let answers = Answers([.unknown])
    #expect(try await deliver(Post(["a"], answers)) == [.unknown])
    #expect(try await deliver(Post(["a"], answers), triesRefused: true) == [.unknown])
    #expect(answers.sent.count == 1)
  }

  @Test func aDeliveryThatWasCutOffIsUnknown() async throws {
    let key = DeliveryKey(PublishingSamples.set, to: Destination("a"))
    ledger.record(key, .sending, label: "a", answer: "")
    let answers = Answers([])
    #expect(try await deliver(Post(["a"], answers)) == [.unknown])
    #expect(ledger.state(of: key) == .unknown)
    #expect(answers.sent.isEmpty)
  }

  @Test func aRefusalIsTriedAgainOnlyWhereAPersonAsks() async throws {
    let answers = Answers([.refused, nil])
    #expect(try await deliver(Post(["a"], answers)) == [.refused])
    #expect(try await deliver(Post(["a"], answers)) == [.refused])
    #expect(try await deliver(Post(["a"], answers), triesRefused: true) == [.delivered])
  }

  @Test func anotherSetOfTheSameReportReplacesIt() async throws {
    let answers = Answers([nil, nil])
    _ = try await deliver(Post(["a"], answers))
    var other = PublishingSamples.set
    other.identity = String(repeating: "cd", count: 32)
    #expect(try await deliver(Post(["a"], answers), set: other) == [.delivered])
    #expect(answers.sent.map(\.purpose) == [.report, .replacement])
  }
}
