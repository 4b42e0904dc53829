/// Why no page could be made.
public enum TypesettingFault: Error, Hashable, Sendable {
  /// A library, or a function in it, that is not on this machine.
  case missingLibrary(String)
  /// A letter that no font of this machine has.
  case missingLetter(Unicode.Scalar)
  /// What cairo or librsvg says.
  case failed(String)
}
