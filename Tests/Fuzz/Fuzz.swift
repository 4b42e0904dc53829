import Bulletin
import BulletinCommands
import Glibc
import Synchronization

/// Loads many mutated configurations: none may crash, hang, or take more than 256 MB.
///
/// `BulletinFuzz [COUNT [SEED]]`; the same seed makes the same configurations. A case that breaks
/// something is told with its seed: `BulletinFuzz 1 SEED` runs it alone, and `--show` prints it.
@main enum Fuzz {
  private static let longestSeconds = 10
  private static let mostMegabytes = 256

  static func main() throws {
    var words = CommandLine.arguments.dropFirst()
    let shows = words.contains("--show")
    words.removeAll { $0 == "--show" }
    let count = words.first.flatMap { Int($0) } ?? 10_000
    let first = words.dropFirst().first.flatMap { UInt64($0) } ?? 1
    let registry = try BuiltIns.registry()
    let watch = Watch(longest: longestSeconds)
    watch.start()
    var valid = 0
    var broken = 0
    let began = time(nil)
    for number in 0..<count {
      let seed = first + UInt64(number)
      watch.begin(seed)
      let fuzzed = FuzzCase(seed: seed, bases: FuzzBase.samples)
      if shows { print(String(decoding: fuzzed.bytes, as: UTF8.self)) }
      let (isValid, fault) = fuzzed.run(registry)
      if isValid { valid += 1 }
      if let fault {
        broken += 1
        print("seed \(seed): \(fault)")
      }
      if number % 100_000 == 99_999 { print("\(number + 1) so far, \(Self.peak()) MB at most") }
    }
    let seconds = max(1, time(nil) - began)
    print(
      "\(count) configurations from seed \(first): \(valid) valid, \(broken) broken, "
        + "\(seconds) s, \(count / seconds) a second, \(peak()) MB at most")
    if broken > 0 || peak() > mostMegabytes { exit(1) }
  }

  /// The most memory that the process ever held, in megabytes.
  private static func peak() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}

/// Ends the program when one case takes too long, and tells which.
///
/// Time is that of the processor, so that a busy machine hangs nobody; what waits for something, and
/// so needs none, is given twenty times as much by the clock.
private final class Watch: Sendable {
  private let longest: Int
  private let current = Mutex<(seed: UInt64, since: Int, worked: Int)>((0, 0, 0))

  init(longest: Int) { self.longest = longest }

  func begin(_ seed: UInt64) {
    let worked = Self.worked()
    current.withLock { $0 = (seed, time(nil), worked) }
  }

  /// The seconds of the processor that the process has had.
  private static func worked() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return now.tv_sec
  }

  func start() {
    var thread = pthread_t()
    let me = Unmanaged.passRetained(self)
    pthread_create(
      &thread, nil,
      { argument in
        let watch = Unmanaged<Watch>.fromOpaque(argument!).takeUnretainedValue()
        while true {
          sleep(1)
          let (seed, since, worked) = watch.current.withLock { $0 }
          let isStuck = time(nil) - since > 20 * watch.longest
          if since > 0, isStuck || Watch.worked() - worked > watch.longest {
            print("seed \(seed) takes more than \(watch.longest) s")
            fflush(nil)
            _exit(1)
          }
        }
      }, me.toOpaque())
  }
}
