package org.keyturn.proof.disk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;

/// What a person does to a vault, as far as it writes.
enum Operation {
  SAVE {
    @Override
    void act(Place place, Session session) throws Failed {
      var id = id(session, Place.SMALL);
      var item = session.items().open(id);
      session
          .items()
          .save(
              Place.login(Place.SMALL, 900).withOverview(item.value().overview()), item.revision());
    }
  },
  CHANGE_PASSWORD {
    @Override
    void act(Place place, Session session) throws Failed {
      session
          .rotation()
          .changePassword(
              new PasswordChange(Place.password(1), Place.password(2), Optional.empty()));
    }
  },
  ROTATE {
    @Override
    void act(Place place, Session session) throws Failed {
      rotate(session, Set.of());
    }
  },
  ROTATE_AND_RENEW {
    @Override
    void act(Place place, Session session) throws Failed {
      rotate(session, Set.of(session.exports().ledger().getFirst().identity().exportId()));
    }
  },
  PURGE {
    @Override
    void act(Place place, Session session) throws Failed {
      session.items().purge(List.of(id(session, Place.LARGE)));
    }
  },
  UNDO_IMPORT {
    @Override
    void act(Place place, Session session) throws Failed {
      session.imports().undo();
    }
  },
  ATTACH {
    @Override
    void act(Place place, Session session) throws Failed {
      Place.attach(session, id(session, Place.SMALL), "more", 90_000);
    }
  },
  EXPORT {
    @Override
    void act(Place place, Session session) throws Failed {
      session.exports().create(exported(place), Optional.empty(), Progress.NONE, new CancelToken());
    }
  },
  /// The first unlock after a rotation, which checks the whole and removes the backup.
  SETTLE {
    @Override
    Act prepare(Place place) throws Failed {
      try (var session = place.unlock(place.vault(), 1)) {
        rotate(session, Set.of());
      }
      return () -> place.unlock(place.vault(), 2).close();
    }
  },
  CREATE {
    @Override
    Act prepare(Place place) {
      return () -> place.vaults().create(made(place), Place.password(3), Optional.empty()).close();
    }
  },
  BACK_UP {
    @Override
    void act(Place place, Session session) throws Failed {
      session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
    }
  },
  RESTORE {
    @Override
    Act prepare(Place place) throws Failed {
      var backups = place.vaults().backups();
      var copy = backups.all().getFirst();
      return () -> backups.restoreOver(copy, place.vault());
    }
  };

  /// An operation that is ready to begin.
  interface Act extends AutoCloseable {
    void run() throws Failed;

    @Override
    default void close() {}
  }

  /// Which master password opens the vault afterwards; before it is the first.
  int passwordAfter() {
    return switch (this) {
      case CHANGE_PASSWORD, ROTATE, ROTATE_AND_RENEW, SETTLE -> 2;
      case SAVE, PURGE, UNDO_IMPORT, ATTACH, EXPORT, CREATE, BACK_UP, RESTORE -> 1;
    };
  }

  /// Where [#EXPORT] writes to.
  static Path exported(Place place) {
    return place.vault().resolveSibling("new.keyturn-export");
  }

  /// Where [#CREATE] makes a vault.
  static Path made(Place place) {
    return place.vault().resolveSibling("Made.keyturn");
  }

  /// What comes before it and is not looked at: an unlock.
  Act prepare(Place place) throws Failed {
    var session = place.unlock(place.vault(), 1);
    return new Act() {
      @Override
      public void run() throws Failed {
        act(place, session);
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }

  void act(Place place, Session session) throws Failed {
    throw new IllegalStateException(this + " needs no session");
  }

  private static void rotate(Session session, Set<UUID> renew) throws Failed {
    var request =
        new RotationRequest(
            new PasswordChange(Place.password(1), Place.password(2), Optional.empty()),
            renew,
            RotationRequest.BackupChoice.UNTIL_UNLOCK,
            Optional.empty());
    session.rotation().rotate(request, Progress.NONE, new CancelToken());
  }

  private static UUID id(Session session, String name) throws Failed {
    return session.items().list().stream()
        .filter(item -> item.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
