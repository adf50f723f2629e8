package org.keyturn.exchange.format;

import java.util.List;

/// A format that is written. One that leaves choices has a method of its own for them, which
/// returns what [#usual()] does.
public interface ExportFormat extends Format {
  @Override
  List<Loss> losses();

  /// @return how it is written for somebody who chose nothing
  Writing usual();
}
