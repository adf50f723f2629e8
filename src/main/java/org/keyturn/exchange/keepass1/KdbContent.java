package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.EntryDetails;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.Failed;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// Reads what is encrypted: the groups in the order of their tree, then the entries, each with the
/// number of its group. Used once.
final class KdbContent {
  private final KdbFields fields;
  private final Watch watch;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private final KdbGroups groups = new KdbGroups();

  /// @param content authenticated
  KdbContent(InputStream content, Watch watch) {
    this.fields = new KdbFields(content);
    this.watch = watch;
  }

  /// The same as a database of KeePass 2, whose parts mean the same.
  ///
  /// @return what the caller wipes
  /// @throws Failed `Damaged`, `BeyondBounds`, `Cancelled`
  KeepassDatabase read(KdbHeader header) throws Failed, IOException {
    boolean whole = false;
    try {
      for (long i = 0; i < header.groups(); i++) {
        groups.read(fields);
      }
      for (long i = 0; i < header.entries(); i++) {
        watch.step(ExchangeStage.READ, i, 0);
        new KdbEntry("entry " + (i + 1)).read(fields, groups, files, problems);
      }
      whole = true;
      return database();
    } finally {
      if (!whole) {
        database().wipe();
      }
    }
  }

  private KeepassDatabase database() {
    var outermost =
        new Group(
            Optional.empty(),
            "",
            SecretText.EMPTY,
            EntryDetails.NONE,
            Optional.empty(),
            groups.loose(),
            groups.tree(),
            KdbGroups.OUTERMOST);
    return new KeepassDatabase(
        List.of(outermost), Optional.empty(), true, Optional.empty(), files, Map.of(), problems);
  }
}
