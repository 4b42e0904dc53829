/// The sizes that all charts share, in units of the picture.
enum ChartMeasures {
  /// The width of a picture.
  static let width = 600.0
  /// The size of letters.
  static let size = 14.0
  /// The size of letters along the axes.
  static let small = 13.0
  /// From one line of letters to the next; Lao has marks above and below its letters.
  static let leading = 18.0
  /// The height of what is drawn between the axes.
  static let plotHeight = 220.0
}
