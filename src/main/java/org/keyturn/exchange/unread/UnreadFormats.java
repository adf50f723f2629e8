package org.keyturn.exchange.unread;

import java.util.List;
import org.keyturn.exchange.format.Format;

/// The list of the formats that are told apart but not read, in the order in which they are asked
/// whether a file is theirs.
public final class UnreadFormats {
  public static final List<Format> ALL =
      List.of(
          new ButtercupFormat(),
          new OnePassword1pifFormat(),
          new OnePasswordOpvaultFormat(),
          new SafeInCloudXmlFormat(),
          new SafeInCloudDatabaseFormat(),
          new KasperskyFormat());

  private UnreadFormats() {}
}
