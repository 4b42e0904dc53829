import Bulletin

/// The keys that every renderer has beside its own.
struct RendererOptions: ComponentOptions {
  @Setting("The name of its main file; that of the pipeline if it is not said.")
  var file: SourceText?
}
