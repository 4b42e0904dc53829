import Bulletin
import BulletinConfig
import BulletinOperations

/// Tells whom a pipeline names how its runs end, or that one did not start.
struct Alerts {
  /// What is told; the words that `when` knows.
  enum Outcome: String {
    case failed, late, suspicious, held, recovered, done
  }

  let session: Session
  let plan: Plan
  let pipeline: PipelinePlan
  let journal: Journal

  /// Tells an outcome, each address once.
  ///
  /// A message that cannot be brought is told on standard error and stops nothing.
  /// - Parameters:
  ///   - identity: What the message is about: the same is not told twice.
  ///   - lines: What there is to say.
  func tell(
    _ outcome: Outcome, identity: String, period: String, _ lines: [Message]
  ) async {
    let asked = pipeline.alert.filter { $0.when.contains(outcome.rawValue) }
    guard !asked.isEmpty else { return }
    let set = message(outcome, identity, period, lines)
    for delivery in asked {
      let courier = Courier(
        NoticeLedger(journal), in: PublishingContext(plan, timeout: 30),
        retries: Retries(attempts: 2, pause: 1000))
      do {
        for result in try await courier.deliver(set, by: delivery.publisher)
        where result.state != .delivered {
          let label = result.destination?.label ?? result.publisher
          session.tell([
            .warning(
              .notDelivered, "'\(label)' could not be alerted: \(result.answer)",
              at: delivery.place)
          ])
        }
      } catch {
        session.tell(CommandFault(error).diagnostics)
      }
    }
  }

  private func message(
    _ outcome: Outcome, _ identity: String, _ period: String, _ lines: [Message]
  ) -> PublishedSet {
    let language: LanguageCode = plan.languages.first == .vi ? .vi : .en
    let title = "Bulletin: \(pipeline.key) \(period): \(outcome.words(in: language))"
    let text =
      ([title, ""] + lines.map { $0.text(in: language) } + ["", "\(Host.user)@\(Host.name)"])
      .joined(separator: "\n")
    return PublishedSet(
      purpose: .alert(outcome.rawValue), pipeline: pipeline.key, period: period,
      language: language, title: title, text: text + "\n",
      identity: FileDigest.sha256(of: Array("\(outcome.rawValue)\n\(identity)".utf8)))
  }
}

extension Alerts.Outcome {
  /// The outcome in words of a message.
  func words(in language: LanguageCode) -> String {
    guard language == .vi else { return rawValue }
    return switch self {
    case .failed: "thất bại"
    case .late: "trễ hạn"
    case .suspicious: "đáng ngờ"
    case .held: "bị giữ lại"
    case .recovered: "đã ổn trở lại"
    case .done: "đã xong"
    }
  }
}
