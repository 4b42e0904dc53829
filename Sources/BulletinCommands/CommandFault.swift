import Bulletin
import BulletinEngine
import BulletinOperations
import BulletinPrograms

/// Why a command ends without having done its work: the status, and what is printed.
public struct CommandFault: Error, Sendable {
  /// The exit status.
  public var status: ExitStatus
  /// What is printed, each where it belongs.
  public var diagnostics: [Diagnostic]

  init(_ status: ExitStatus, _ diagnostics: [Diagnostic]) {
    self.status = status
    self.diagnostics = diagnostics
  }

  /// The fault that any error of a run amounts to.
  init(_ error: any Error) {
    switch error {
    case let fault as CommandFault:
      self = fault
    case let refusal as DataRefusal:
      self.init(.dataRefused, refusal.diagnostics)
    case let fault as TableFault:
      self.init(.dataRefused, [fault.diagnostic])
    case let fault as InputFault:
      self.init(fault)
    case let fault as ProgramFault:
      self.init(.unavailable, [fault.diagnostic])
    case let fault as NotInBuild:
      self.init(.unavailable, [fault.error])
    case let fault as RenderFault:
      self.init(.unavailable, [Diagnostic(fault.code, fault.message, hint: fault.hint)])
    case let fault as MissingLibrary:
      self.init(.unavailable, [Diagnostic(.missingLibrary, fault.message, hint: fault.hint)])
    case let fault as OutputFault:
      self.init(
        .cannotWrite, [Diagnostic(.cannotWrite, "\(fault)", hint: fault.hint)])
    case let fault as MemoryFault:
      self.init(.unavailable, [Diagnostic(.outOfMemory, fault.message, hint: fault.hint)])
    case let fault as ScratchFault:
      self.init(.cannotWrite, [Diagnostic(.cannotWrite, fault.message, hint: fault.hint)])
    case let fault as JournalFault:
      self.init(.cannotWrite, [Diagnostic(.journalFault, fault.message, hint: fault.hint)])
    case let fault as CrontabFault:
      self.init(.unavailable, [Diagnostic(.crontabFault, fault.message, hint: fault.hint)])
    case let fault as any LocatedFault:
      self.init(.invalidConfiguration, [fault.diagnostic])
    default:
      self.init(.failed, [Diagnostic(.failed, "\(error)")])
    }
  }

  private init(_ fault: InputFault) {
    switch fault {
    case .notFound:
      self.init(
        .noInput,
        [
          Diagnostic(
            .inputNotFound, "\(fault)",
            hint: "paths are relative to the file that names them")
        ])
    case .unreadable:
      self.init(.noInput, [Diagnostic(.inputUnreadable, "\(fault)")])
    case .malformed(let path, let line, let reason):
      self.init(
        .dataRefused,
        [
          Diagnostic(.inputMalformed, reason, at: Place(file: path, line: line ?? 1, column: 1))
        ])
    }
  }
}

extension CommandFault {
  /// Whether the same may go well a little later: what was asked did not answer.
  var mayPass: Bool {
    status == .unavailable && !diagnostics.contains { $0.code == .notInBuild }
  }

  /// Its first error, in English.
  var firstMessage: String {
    diagnostics.first { $0.severity == .error }?.message.description ?? "no more is known"
  }
}

extension OutputFault {
  var hint: Message? {
    switch self {
    case .notOurs: "name another folder with 'output:', or empty this one"
    case .cannotExchange: "put the output on a local file system"
    case .cannotWrite, .badName: nil
    }
  }
}
