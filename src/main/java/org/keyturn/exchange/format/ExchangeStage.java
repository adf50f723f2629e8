package org.keyturn.exchange.format;

import org.keyturn.jobs.Phase;

/// Stages of reading and writing a file.
public enum ExchangeStage implements Phase {
  READ,
  WRITE,

  /// A key is being derived; the total of the tick is how many seconds that is going to take.
  DERIVE
}
