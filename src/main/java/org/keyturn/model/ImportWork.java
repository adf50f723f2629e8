package org.keyturn.model;

import java.io.IOException;

/// Pours a file into a sink.
@FunctionalInterface
public interface ImportWork {
  void run(ContentsSink sink) throws Failed, IOException;
}
