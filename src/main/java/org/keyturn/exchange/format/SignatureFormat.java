package org.keyturn.exchange.format;

import java.io.IOException;
import java.util.Optional;
import org.keyturn.model.Failed;

/// A format that a file tells itself, mostly by how it begins. One of a family may speak for all of
/// it, so that a file is looked at once.
public interface SignatureFormat extends Format {
  /// @return the file as of this format or another of its family; empty for everything else
  /// @throws Failed `TooNew`, `BeyondBounds`, or `Damaged` if it is of the format and broken
  Optional<RecognisedFile> recognise(FileHead head, ByteSource source) throws Failed, IOException;

  @Override
  default RecognisedFile open(ByteSource source) throws Failed, IOException {
    return openAs(this, source);
  }

  /// The same for another format of the family that this one speaks for.
  default RecognisedFile openAs(Format member, ByteSource source) throws Failed, IOException {
    return recognise(FileHead.of(source), source)
        .filter(found -> found.format().equals(member))
        .orElseThrow(Format::notRecognised);
  }
}
