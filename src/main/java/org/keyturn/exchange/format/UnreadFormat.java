package org.keyturn.exchange.format;

import org.keyturn.model.Failure;

/// A format of another program that is known for what it is and has no reader: people hear of the
/// way on.
public interface UnreadFormat extends Format {
  @Override
  default boolean reads() {
    return false;
  }

  @Override
  default RecognisedFile found(ByteSource source) {
    return unreadable();
  }

  default RecognisedFile unreadable() {
    return new RecognisedFile.Unreadable(this, new Failure.NoReader(Failure.Foreign.byKey(key())));
  }
}
