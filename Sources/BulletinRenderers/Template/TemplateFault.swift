import Bulletin

/// A template that cannot be read, or that names what the report does not have.
struct TemplateFault: LocatedFault {
  var code: DiagnosticCode { .badTemplate }
  let place: Place
  let message: Message
  let hint: Message?

  init(_ message: Message, at place: Place, hint: Message? = nil) {
    (self.message, self.place, self.hint) = (message, place, hint)
  }
}
