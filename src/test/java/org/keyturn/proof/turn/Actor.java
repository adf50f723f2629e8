package org.keyturn.proof.turn;

/// One session that does what it is told, in this process or in another.
interface Actor extends AutoCloseable {
  /// @param line a command of [Script]
  /// @return its answer: `ok`, then words; or `fail`, then the failure's name
  String tell(String line) throws Exception;

  @Override
  default void close() throws Exception {}
}
