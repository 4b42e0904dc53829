/// Turns the report tree into files; pure: the same report gives the same bytes.
public protocol Renderer: Component {
  /// The ending of its files, without the point.
  static var fileExtension: String { get }

  /// The ending of this renderer's files; that of its type unless told otherwise.
  var fileExtension: String { get }

  /// The files of one report in one language.
  ///
  /// - Throws: What makes the report unprintable in this format.
  func render(_ report: Report, in context: RenderContext) throws -> [RenderedFile]
}

extension Renderer {
  /// The ending that all renderers of the type have.
  public var fileExtension: String { Self.fileExtension }
}
