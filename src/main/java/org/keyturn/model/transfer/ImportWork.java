package org.keyturn.model.transfer;

import java.io.IOException;
import org.keyturn.model.Failed;

/// Pours a file into a sink.
@FunctionalInterface
public interface ImportWork {
  void run(ContentsSink sink) throws Failed, IOException;
}
