package org.keyturn.vault.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.vault.Notice;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.RecordIndex;

/// What time does to items: those that lay in the trash for long enough go, and those that are good
/// no longer, or not much longer, are counted.
final class Housekeeping {
  private static final int SOON_DAYS = 14;

  private final VaultSession session;
  private final Environment environment;

  Housekeeping(VaultSession session, Environment environment) {
    this.session = session;
    this.environment = environment;
  }

  void countExpiring() throws Failed {
    var today = LocalDate.ofInstant(environment.clock().instant(), ZoneId.systemDefault());
    var soon = today.plusDays(SOON_DAYS + 1);
    var days = session.access().look(Housekeeping::lastDays);
    int expired = (int) days.stream().filter(day -> day.isBefore(today)).count();
    int expiring = (int) days.stream().filter(day -> day.isBefore(soon)).count() - expired;
    if (expired + expiring > 0) {
      session.notice(new Notice.ItemsExpiring(expired, expiring));
    }
  }

  /// The last good days of the items that have one, but for those that were put away.
  private static List<LocalDate> lastDays(RecordIndex index) {
    var days = new ArrayList<LocalDate>();
    index.each(
        OfItem.class,
        (_, item) -> {
          var overview = item.overview();
          if (overview.expires().isPresent() && !overview.trashed() && !overview.isArchived()) {
            days.add(overview.expires().get());
          }
        });
    return days;
  }

  /// An unlock alone changes nothing: two computers that open copies of one vault must not part
  /// them. What is due goes right after the first change that is made here. A file that cannot be
  /// written, or is damaged, stays as it is.
  void expectTrash() throws Failed {
    var access = session.access();
    int due = access.look(index -> index.damaged().isEmpty() ? due(index).size() : 0);
    if (due > 0 && !access.file().readOnly()) {
      session.notice(new Notice.TrashDue(due));
      access.firstWrite().after(this::emptyTrash);
    }
  }

  /// @throws Failed if the disk fails; while someone else writes, or once this session is locked,
  ///   the next unlock finds them again
  private void emptyTrash() throws Failed {
    var access = session.access();
    try {
      if (access.look(index -> due(index).isEmpty())) {
        return;
      }
      access.impatiently(
          () -> access.edit((change, index) -> VaultItems.purge(change, index, due(index))));
      access.shrink();
    } catch (Failed e) {
      if (session.lockReason().isEmpty() && !(e.failure() instanceof Failure.Busy)) {
        throw e;
      }
    }
  }

  private List<UUID> due(RecordIndex index) {
    var days = SettingsRecord.of(index).trashDays();
    if (days.isEmpty()) {
      return List.of();
    }
    var oldest = environment.clock().instant().minus(days.get(), ChronoUnit.DAYS);
    return index
        .all(OfItem.class)
        .map(OfItem::overview)
        .filter(item -> before(item, oldest))
        .map(Overview::id)
        .toList();
  }

  private static boolean before(Overview item, Instant oldest) {
    return item.dates().deleted().filter(when -> when.isBefore(oldest)).isPresent();
  }
}
