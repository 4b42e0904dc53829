import Bulletin

/// A renderer that is a program: the report goes in as JSON, files come out.
struct ProgramRenderer: Renderer {
  /// Tells a report as JSON, as the renderer `json` does.
  typealias Telling = @Sendable (Report, RenderContext) throws -> String

  static let name: ComponentName = "program"
  static let summary = "Files that a program makes of a report."
  static let fileExtension = ""

  /// The most bytes that all files of a report may have.
  static let mostBytes = 512 << 20

  let fileExtension: String
  private let opening: PluginOpening
  private let telling: Telling

  init(_ opening: PluginOpening, fileExtension: String, telling: @escaping Telling) {
    self.opening = opening
    self.fileExtension = fileExtension
    self.telling = telling
  }

  init(_ options: EmptyOptions) throws {
    throw OptionFault(nil, "a program is named under 'plugins', not as a renderer's type")
  }

  func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile] {
    do { return try files(report, context) } catch { throw opening.fault(error) }
  }

  private func files(_ report: Report, _ context: RenderContext) throws -> [RenderedFile] {
    let exchange = try ProgramExchange(opening.command, secrets: opening.secrets)
    exchange.send(opening.message(today: nil))
    let head: JSONValue = [
      "type": "render", "file": .string(context.fileName),
      "language": .string(report.language.code),
    ]
    // Line feeds stand between the values of JSON, never inside a text.
    let tree = try telling(report, context).filter { !$0.isNewline }
    exchange.send(text: head.description.dropLast() + ",\"report\":\(tree)}")
    exchange.endRequests()
    _ = try exchange.answer("opened")
    var files: [RenderedFile] = []
    var size = 0
    _ = try exchange.lines { line in
      let message = try JSONScanner.value(of: line)
      guard message["type"]?.string == "file" else { return nil }
      files.append(try file(message))
      size += files[files.count - 1].bytes.count
      guard size <= Self.mostBytes else { throw malformed("makes files of more than 512 MiB") }
      return 1
    }
    try exchange.finish()
    return files
  }

  private func file(_ message: JSONValue) throws(ProgramFault) -> RenderedFile {
    guard let name = message["name"]?.string, !name.isEmpty, !name.hasPrefix("."),
      !name.contains("/"), !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw malformed("makes a file whose name is no plain name") }
    if let text = message["text"]?.string { return RenderedFile(name: name, text: text) }
    guard let bytes = message["base64"]?.string.flatMap(Base64.decode) else {
      throw malformed("makes a file '\(name)' with neither 'text' nor 'base64'")
    }
    return RenderedFile(name: name, bytes: bytes)
  }

  private func malformed(_ what: Message) -> ProgramFault {
    ProgramFault(.pluginMalformed, opening.command.title, what)
  }
}
