/// A part of a report: what it needs to know, and how it says it.
///
/// A section computes nothing: it is given figures and writes blocks.
public protocol Section: Component {
  /// The heading.
  var title: LocalizedText { get }
  /// The questions whose answers the section is written from.
  var needs: [FigureQuery] { get }
  /// The section's blocks, in the language of the figures; pure.
  ///
  /// - Throws: `TextTemplateFault` for a text that cannot be read.
  func blocks(_ figures: Figures) throws -> [Block]
}
