package org.keyturn.vault;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;

/// Files kept with items; streamed in constant memory.
public interface Attachments {

  /// Adds a file to an item in one transaction.
  ///
  /// @param sizeHint expected bytes for the progress, 0 if unknown
  AttachmentRef add(
      UUID item,
      String fileName,
      InputStream content,
      long sizeHint,
      Progress progress,
      CancelToken cancel)
      throws Failed;

  /// Writes the plain bytes to a new file with mode 0600; never overwrites. A failure leaves no
  /// file.
  void extract(UUID attachment, Path target, Progress progress, CancelToken cancel) throws Failed;

  /// Writes the plain bytes to `out`, which stays open.
  void read(UUID attachment, OutputStream out) throws Failed;

  /// Removes it, leaving no byte of it in the file.
  void remove(UUID item, UUID attachment) throws Failed;
}
