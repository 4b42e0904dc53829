/// A component that reads files of the user's before it is used, such as a template.
///
/// The files are read when the configuration is planned, so that `validate` tells their faults.
public protocol FilePrepared: Component {
  /// The component with its files read; nil after reporting why it cannot be used.
  ///
  /// - Parameter read: Reads the file that an option names, relative to the file the option stands
  ///   in; nil after reporting that there is no reading it.
  func prepared(
    _ diagnostics: Diagnostics, reading read: (SourceText) -> (text: String, file: String)?
  ) -> Self?
}
