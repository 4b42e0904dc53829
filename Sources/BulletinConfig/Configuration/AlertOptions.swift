import Bulletin

/// The keys that an alert has beside those of its publisher.
struct AlertOptions: ComponentOptions {
  @Setting("The outcomes that are told.", example: "[failed, late]")
  var when: [Outcome] = [.failed]

  enum Outcome: String, OptionValue, CaseIterable {
    case failed, late, suspicious, held, recovered, done
  }
}
