import Bulletin

/// Does several things of which one that fails does not stop the others.
struct Tally {
  let session: Session

  /// Does something with each element and tells what failed.
  ///
  /// - Returns: The status of the only one; of several, done, partly done, or that of the first
  ///   failure if all failed.
  /// - Throws: The fault of the only one.
  func each<Element>(
    _ elements: [Element], _ body: (Element) async throws -> ExitStatus
  ) async throws -> ExitStatus {
    guard elements.count != 1 else { return try await body(elements[0]) }
    var failures: [ExitStatus] = []
    for element in elements {
      do {
        let status = try await body(element)
        if status != .done { failures.append(status) }
      } catch {
        let fault = CommandFault(error)
        session.tell(fault.diagnostics)
        failures.append(fault.status)
      }
    }
    guard let first = failures.first else { return .done }
    return failures.count == elements.count ? first : .partlyDone
  }
}
