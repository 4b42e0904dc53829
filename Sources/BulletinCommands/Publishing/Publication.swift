import Bulletin
import BulletinConfig
import BulletinOperations

/// Sends the kept set of a run to whom the pipeline names and to whom it has not been sent.
struct Publication {
  let session: Session
  let plan: Plan
  let pipeline: PipelinePlan
  let journal: Journal
  let run: RunRecord
  /// Whether sets that a check holds back go too: a person who looked at them says so.
  var sendsHeld = false
  /// The seconds that one delivery may take.
  var timeout = 60

  /// Sends; a destination that fails does not stop the others.
  ///
  /// - Returns: What is not delivered, told already.
  /// - Throws: `CommandFault` if nothing is there to be sent; what the journal throws.
  func deliver() async throws -> [Diagnostic] {
    guard !pipeline.publish.isEmpty else { return [] }
    try session.demand(plan.gaps(sending: pipeline))
    _ = try journal.settleUnknown(ofPipeline: pipeline.key, at: SystemZones.now())
    let sets = try KeptSet(of: run.id, in: session.state(of: plan)).sets(of: run, pipeline)
    var undelivered: [Diagnostic] = []
    for delivery in pipeline.publish {
      let courier = Courier(
        JournalLedger(journal, of: run, by: delivery.type),
        in: PublishingContext(plan, timeout: timeout))
      for ready in sets where sendsHeld || !ready.isHeld {
        for result in try await courier.deliver(ready.set, by: delivery.publisher) {
          if let diagnostic = told(result, of: ready.label, at: delivery.place) {
            undelivered.append(diagnostic)
          }
        }
      }
    }
    session.tell(undelivered)
    return undelivered
  }

  private func told(
    _ result: Courier.Result, of report: String?, at place: Place
  ) -> Diagnostic? {
    let whom = result.destination?.label ?? result.publisher
    let label = report.map { "\(whom) (\($0))" } ?? whom
    switch result.state {
    case .delivered:
      session.log.info(
        result.isFresh ? "sent to \(label): \(result.answer)" : "\(label) has it already")
      return nil
    case .refused, .passing, .sending:
      return Diagnostic(
        .notDelivered, "not sent to '\(label)': \(result.answer)", at: place,
        hint: "once that is mended: bulletin publish \(run.id)")
    case .unknown:
      return Diagnostic(
        .deliveryUnknown, "whether '\(label)' got run \(run.id) is not known: \(result.answer)",
        at: place,
        hint: "ask there; if it did not arrive: bulletin publish \(run.id) --again '\(whom)'")
    }
  }
}

extension PublishingContext {
  /// The context of a configuration's publishers on this machine, now.
  init(_ plan: Plan, timeout: Int) {
    self.init(
      folder: plan.folder.isEmpty ? Machine.absolute(".") : Machine.absolute(plan.folder),
      mailServer: plan.mailServer, services: MachineServices(), now: SystemZones.now().seconds,
      timeout: timeout)
  }
}
