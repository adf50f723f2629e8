package org.keyturn.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failure;

/// One of each failure, with every value of every enum that a failure carries.
final class EveryFailure {
  static final String KEY_ID = "7f3a91c2000000000000000000000000";

  private EveryFailure() {}

  static List<Failure> list() {
    var all = new ArrayList<Failure>();
    all.add(new Failure.WrongPassword());
    all.add(new Failure.WrongPassword(true));
    for (var given : Failure.Given.values()) {
      all.add(new Failure.WrongFilePassword(given));
    }
    for (var part : Failure.Part.values()) {
      all.add(new Failure.Damaged(part));
    }
    all.add(new Failure.BeyondBounds("memory", 4_294_967_296L, 8192, 1_048_576));
    all.add(new Failure.InterruptedRotation());
    all.add(new Failure.StaleSession(KEY_ID));
    all.add(new Failure.StaleExport(KEY_ID, 3, Instant.parse("2026-11-20T12:00:00Z")));
    all.add(new Failure.Conflict(UUID.randomUUID()));
    all.add(new Failure.Busy());
    all.add(new Failure.DiskFull(0));
    all.add(new Failure.DiskFull(5 * 1024 * 1024));
    all.add(new Failure.DiskFull(5 * 1024 * 1024, 0));
    for (var access : Failure.Access.values()) {
      all.add(new Failure.NoAccess(access));
    }
    all.add(new Failure.NotEnoughMemory(1024 * 1024));
    var late = new Failure.NoAccess(Failure.Access.IO_ERROR);
    all.add(new Failure.AfterCommit(late, Optional.empty()));
    all.add(new Failure.AfterCommit(late, Optional.of(new Failure.KeyInForce(KEY_ID, 3))));
    for (var thing : Failure.Thing.values()) {
      all.add(new Failure.NotRecognised(thing));
    }
    for (var file : Failure.Foreign.values()) {
      all.add(new Failure.NoReader(file));
    }
    for (var kind : Failure.TooNew.Kind.values()) {
      all.add(new Failure.TooNew(kind, 9, 1));
    }
    for (var missing : Failure.Missing.values()) {
      all.add(new Failure.NotFound(missing));
    }
    for (var rule : Failure.Rule.values()) {
      all.add(new Failure.Refused(rule));
    }
    all.add(new Failure.Cancelled());
    return all;
  }
}
