/// What a part of a report says: what it needs to know, and how it says it.
///
/// It computes nothing: it is given figures and writes blocks.
public protocol SectionBody: Sendable {
  /// The heading.
  var title: LocalizedText { get }
  /// The questions whose answers the section is written from.
  var needs: [FigureQuery] { get }
  /// The heading with its figures.
  ///
  /// - Throws: `TextTemplateFault` for a text that cannot be read.
  func heading(_ figures: Figures) throws -> [Inline]
  /// The section's blocks, in the language of the figures; pure.
  ///
  /// - Throws: `TextTemplateFault` for a text that cannot be read.
  func blocks(_ figures: Figures) throws -> [Block]
}

extension SectionBody {
  /// The title with its figures; none if it is empty.
  public func heading(_ figures: Figures) throws -> [Inline] { try figures.inlines(title) }
}

/// A part of a report that a configuration can name.
public protocol Section: Component, SectionBody {}
