import Bulletin

/// Brings sets to their destinations, each once, and keeps the record.
///
/// A delivery is written down before it begins and when it ends. One that began and whose end nobody
/// knows is never tried again: it is told, and left to a person.
public struct Courier {
  /// What came of one delivery.
  public struct Result: Sendable {
    /// The name of the publisher.
    public var publisher: String
    /// The destination; nil where none could be made of the set.
    public var destination: Destination?
    /// What is known now.
    public var state: DeliveryState
    /// What the destination said, or what went wrong.
    public var answer: Message
    /// Whether anything was done now, and not in an earlier run.
    public var isFresh: Bool
  }

  private let ledger: any DeliveryLedger
  private let context: PublishingContext
  private let retries: Retries
  private let triesRefused: Bool

  /// Makes a courier.
  ///
  /// - Parameters:
  ///   - retries: How often passing faults are tried again, and after how long.
  ///   - triesRefused: Whether what was refused before is tried again, as a person asks for it.
  public init(
    _ ledger: any DeliveryLedger, in context: PublishingContext, retries: Retries = .standard,
    triesRefused: Bool = false
  ) {
    self.ledger = ledger
    self.context = context
    self.retries = retries
    self.triesRefused = triesRefused
  }

  /// Delivers a set to every destination of a publisher; one that fails does not stop the others.
  ///
  /// - Throws: What the ledger throws: without a record nothing is sent.
  public func deliver(
    _ set: PublishedSet, by publisher: any Publisher
  ) async throws -> [Result] {
    let name = Swift.type(of: publisher).name.text
    let destinations: [Destination]
    do { destinations = try publisher.destinations(of: set) } catch {
      let message = (error as? any ToldFault)?.message ?? Message(verbatim: "\(error)")
      return [
        Result(publisher: name, destination: nil, state: .refused, answer: message, isFresh: true)
      ]
    }
    var results: [Result] = []
    for destination in destinations {
      results.append(try await deliver(set, by: publisher, name, to: destination))
    }
    return results
  }

  private func deliver(
    _ set: PublishedSet, by publisher: any Publisher, _ name: String, to destination: Destination
  ) async throws -> Result {
    let key = DeliveryKey(set, to: destination)
    func result(_ state: DeliveryState, _ answer: Message, isFresh: Bool) -> Result {
      Result(
        publisher: name, destination: destination, state: state, answer: answer, isFresh: isFresh)
    }
    switch try ledger.state(of: key) {
    case .delivered: return result(.delivered, "it was sent before", isFresh: false)
    case .refused where !triesRefused:
      return result(.refused, "it was refused before", isFresh: false)
    case .unknown:
      return result(.unknown, "nobody knows whether it was sent before", isFresh: false)
    case .sending:
      // Only one run of a pipeline works at a time: whoever began this is gone.
      let answer: Message = "the run that was sending it ended before it was known"
      try ledger.record(key, .unknown, label: destination.label, answer: "\(answer)")
      return result(.unknown, answer, isFresh: true)
    case .refused, .passing, nil: break
    }
    var set = set
    if set.purpose == .report, try ledger.hasDeliveredOther(than: key) {
      set.purpose = .replacement
    }
    var (state, answer) = (DeliveryState.passing, Message(verbatim: ""))
    for attempt in 0..<max(1, retries.attempts) {
      if attempt > 0 { try await retries.wait(before: attempt) }
      try ledger.record(key, .sending, label: destination.label, answer: "")
      (state, answer) = await attempted(set, by: publisher, to: destination)
      try ledger.record(key, state, label: destination.label, answer: "\(answer)")
      if state != .passing { break }
    }
    return result(state, answer, isFresh: true)
  }

  private func attempted(
    _ set: PublishedSet, by publisher: any Publisher, to destination: Destination
  ) async -> (DeliveryState, Message) {
    do {
      let receipt = try await publisher.deliver(set, to: destination, in: context)
      return (.delivered, Message(verbatim: receipt.answer))
    } catch let fault as DeliveryFault {
      switch fault.outcome {
      case .refused: return (.refused, fault.message)
      case .passing: return (.passing, fault.message)
      case .unknown: return (.unknown, fault.message)
      }
    } catch {
      return (.unknown, "\(String(describing: error))")
    }
  }
}
