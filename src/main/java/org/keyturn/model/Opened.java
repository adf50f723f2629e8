package org.keyturn.model;

/// What holds opened secrets, for as long as somebody needs them. It has one owner: whoever called
/// the method that says [CallerCloses], or whoever took it over from there. Values that were made
/// of it share its secrets and end with it.
public interface Opened extends AutoCloseable {

  /// Overwrites the secrets. A second time does nothing.
  @Override
  void close();
}
