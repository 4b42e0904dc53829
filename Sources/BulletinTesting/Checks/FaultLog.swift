import Bulletin

/// Where checks put what they find, under the component's name.
final class FaultLog {
  private let component: String
  private(set) var faults: [ConformanceFault] = []

  init(component: String) { self.component = component }

  /// Notes a finding.
  func fail(_ requirement: String, _ finding: String) {
    let fault = ConformanceFault(
      component: component, requirement: requirement, finding: finding)
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Notes a finding if something does not hold.
  func expect(_ holds: Bool, _ requirement: String, _ finding: @autoclosure () -> String) {
    if !holds { fail(requirement, finding()) }
  }

  /// Notes an error that no person could act on: one that is none of the core's told faults.
  func expectTold(_ error: any Error, _ requirement: String) {
    if error is any ToldFault || error is Diagnostic || error is CancellationError { return }
    fail(
      requirement, "'\(error)' is thrown: an InputFault, OptionFault or ToldFault can be told")
  }

  /// One sentence: not empty, on one line, with a full stop.
  func expectSentence(_ text: String, of what: String) {
    expect(
      text.hasSuffix(".") && text.count > 3 && !text.contains("\n"),
      "it documents itself", "\(what) is no sentence: '\(text)'")
  }
}
