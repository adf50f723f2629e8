package org.keyturn.vault;

import java.nio.file.Path;
import java.util.List;
import org.keyturn.model.Failure.DamagedRecord;

/// Something the person should know after an unlock. None of them refuses anything by itself.
public sealed interface Notice {

  /// An earlier state of the vault than the one that this computer saw last at this path.
  record RestoredCopy() implements OtherCopy {}

  /// Neither an earlier nor a later state than the one seen last: it was changed in two places.
  record DivergedCopy() implements OtherCopy {}

  /// So much was changed elsewhere that nobody can tell whether the state seen last is among what
  /// it comes from.
  record UnknownDescent() implements OtherCopy {}

  /// What is said at every unlock until it was dismissed or the vault was written here.
  sealed interface OtherCopy extends Notice permits RestoredCopy, DivergedCopy, UnknownDescent {}

  /// Items have lain in the trash for long enough; the first change of this session takes them
  /// away.
  record TrashDue(int count) implements Notice {}

  /// A vault of an earlier format was brought to the present one, which older programs do not open.
  ///
  /// @param before a copy of the vault as it was
  record FormatRenewed(Path before) implements Notice {}

  /// One damaged copy of the clear header was repaired from the other.
  record HeaderRepaired() implements Notice {}

  /// A rotation's backup was removed because the vault was found whole.
  record BackupRemoved(Path path) implements Notice {}

  /// A rotation's backup is still there: the full check failed, or it could not be deleted.
  record BackupRemains(Path path) implements Notice {}

  /// Exports that a rotation was to make again and could not.
  record RenewalsPending(List<Path> paths) implements Notice {}

  /// Unsaved drafts wait on this computer.
  record DraftsWaiting(int count) implements Notice {}

  /// Records that do not open; the session is read-only.
  record DamageFound(List<DamagedRecord> records) implements Notice {}

  /// The file or its folder cannot be written.
  record ReadOnlyFile() implements Notice {}

  /// The vault is whole, and the file was longer than it: a program or the power ended while pages
  /// were given back.
  ///
  /// @param bytes that lay behind the last page
  /// @param cut whether they are gone; a file that cannot be written, or is damaged, keeps them
  record Surplus(long bytes, boolean cut) implements Notice {}

  /// Items that are good no longer, and those whose last day is one of the next 14, today among
  /// them.
  record ItemsExpiring(int expired, int soon) implements Notice {}

  /// The vault's KDF settings are weaker than today's minimum for new vaults.
  record WeakKdf() implements Notice {}
}
