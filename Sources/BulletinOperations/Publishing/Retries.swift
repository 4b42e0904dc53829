/// How often something is tried, and how long the pauses are.
public struct Retries: Sendable {
  /// How often it is tried altogether.
  public var attempts: Int
  /// The first pause, in milliseconds; each further one is twice as long.
  public var pause: Int

  /// Makes a rule.
  public init(attempts: Int, pause: Int) { (self.attempts, self.pause) = (attempts, pause) }

  /// Three attempts, with pauses of about one and two seconds.
  public static let standard = Retries(attempts: 3, pause: 1000)

  /// Waits before an attempt, from half to the whole of its pause: many that failed together do not
  /// come back together.
  ///
  /// - Parameter attempt: The number of the attempt, from 1 for the first repetition.
  public func wait(before attempt: Int) async throws {
    let whole = pause << min(attempt - 1, 10)
    guard whole > 0 else { return }
    try await Task.sleep(for: .milliseconds(Int.random(in: whole / 2...whole)))
  }
}
