/// Something that a configuration can name and set up: a source, a metric, a section, a renderer.
///
/// A component is a value made of its options alone. Everything impure reaches it later, through
/// a context.
public protocol Component: Sendable {
  /// What a configuration may set; declared once, as a type.
  associatedtype Options: ComponentOptions

  /// The name in configurations; unique among components of its kind.
  static var name: ComponentName { get }

  /// One sentence that `bulletin plugins list` prints.
  static var summary: String { get }

  /// Makes the component; pure: opens nothing, reads no clock.
  ///
  /// - Throws: An `OptionFault` at the option that cannot be honoured.
  init(_ options: Options) throws
}
