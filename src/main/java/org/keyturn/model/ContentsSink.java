package org.keyturn.model;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;

/// Takes what an import file holds, in this order: settings, folders, then each item followed by
/// its earlier versions and its attachments. All or nothing is decided by who handed out the sink.
public interface ContentsSink {

  void folder(Folder folder) throws Failed;

  /// @param item taken over and closed here; its overview names the attachments that follow
  void item(Item item) throws Failed;

  /// The earlier versions of the item that was told last, newest first; before its attachments.
  /// Whoever has no use for them lets them pass.
  ///
  /// @param versions open until this returns; the caller closes them
  default void versions(UUID item, List<ItemVersion> versions) throws Failed {}

  /// @param content read to its end before this returns, not closed
  void attachment(UUID item, AttachmentRef attachment, InputStream content) throws Failed;

  /// The settings of the vault that this comes from; before the items. Whoever has no use for them
  /// lets them pass.
  default void settings(VaultSettings settings) throws Failed {}

  /// Something that could not be taken.
  void problem(Problem problem);
}
