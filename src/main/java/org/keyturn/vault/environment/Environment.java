package org.keyturn.vault.environment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Outputs;
import org.keyturn.files.Unfinished;
import org.keyturn.store.JournalFiles;
import org.keyturn.vault.ExportRenewer;

/// What surrounds the vaults: this computer's data folder, its clock and names, the export format,
/// and the rules for the key derivation of new master passwords.
public final class Environment {
  private static final Duration UNLOCK_TIME = Duration.ofSeconds(1);

  private final Place place;
  private final Clock clock;
  private final ExportRenewer exportFormat;
  private final CallObserver observer;
  private final Kdf kdf;
  private Runnable afterLock = () -> {};

  /// Where and who this is.
  ///
  /// @param data this computer's data folder for Keyturn; made when needed
  public record Place(Path data, String computer, String user) {}

  /// The rules for master passwords: the least that is set anew, what this computer is made to
  /// take, and the derivation itself.
  record Kdf(
      KdfParameters floor, Supplier<KdfParameters> calibrated, MasterKeys.Derivation derivation) {}

  Environment(
      Place place, Clock clock, ExportRenewer exportFormat, CallObserver observer, Kdf kdf) {
    this.place = place;
    this.clock = clock;
    this.exportFormat = exportFormat;
    this.observer = observer;
    this.kdf = kdf;
  }

  /// The program's own environment; there is no public way to one with cheaper key derivation.
  ///
  /// @param observer only watches
  public static Environment of(
      Place place, Clock clock, ExportRenewer exportFormat, CallObserver observer) {
    return new Environment(
        place,
        clock,
        exportFormat,
        observer,
        new Kdf(KdfParameters.FLOOR, () -> Argon2id.calibrate(UNLOCK_TIME), Argon2id::derive));
  }

  /// Says what is done, on any thread and at once, when a session was locked or an unlock has
  /// failed: then secrets that nobody can overwrite are garbage. To be called before there is a
  /// session.
  public Environment afterLock(Runnable action) {
    afterLock = action;
    return this;
  }

  /// A session was locked, or an unlock has failed.
  public void locked() {
    afterLock.run();
  }

  public Place place() {
    return place;
  }

  public Clock clock() {
    return clock;
  }

  public ExportRenewer exportFormat() {
    return exportFormat;
  }

  /// Where files that people ask for are written through.
  public Outputs outputs() {
    return new Outputs(unfinished(), observer);
  }

  public Unfinished unfinished() {
    return new Unfinished(place.data(), JournalFiles.JOURNAL);
  }

  public CallObserver observer() {
    return observer;
  }

  public KdfParameters floor() {
    return kdf.floor();
  }

  public KdfParameters calibrated() {
    return kdf.calibrated().get();
  }

  public MasterKeys masterKeys() {
    return new MasterKeys(kdf.derivation());
  }
}
