package org.keyturn.exchange.file;

import org.keyturn.jobs.Phase;

/// Stages of reading and writing a file.
public enum ExchangeStage implements Phase {
  READ,
  WRITE
}
