package org.keyturn.proof.turn;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.Versioned;

/// Commands of one line each, words parted by tabs, on one session of one vault.
final class Script implements Actor {
  private final Vaults vaults;
  private final Path vault;
  private final Consumer<LockReason> onLock;
  private final Map<UUID, Versioned<Item>> opened = new HashMap<>();
  private @Nullable Session session;

  Script(Vaults vaults, Path vault, Consumer<LockReason> onLock) {
    this.vaults = vaults;
    this.vault = vault;
    this.onLock = onLock;
  }

  @Override
  public String tell(String line) throws Exception {
    try {
      return ("ok " + run(line.split("\t", -1))).strip();
    } catch (Failed e) {
      return "fail " + e.failure().getClass().getSimpleName();
    }
  }

  private String run(String[] words) throws Exception {
    return switch (words[0]) {
      case "unlock" -> unlock(Integer.parseInt(words[1]));
      case "announce" -> announce(Integer.parseInt(words[1]));
      case "lock" -> lock();
      case "open", "save", "add", "trash", "restore", "purge", "attach" -> item(words);
      case "import" -> receive(List.of(words).subList(1, words.length));
      case "export" -> export(Path.of(words[1]));
      case "rotate", "password" ->
          secret(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
      case "draft" -> draft(UUID.fromString(words[1]), words[2]);
      case "drafts" -> drafts();
      case "state" -> session().state() + " " + session().lockReason();
      case "everything" -> everything();
      default -> throw new IllegalArgumentException(words[0]);
    };
  }

  private Session session() {
    return Objects.requireNonNull(session);
  }

  private String unlock(int password) throws Failed {
    lock();
    opened.clear();
    session = Samples.unlock(vaults, vault, password);
    session.onLock(onLock);
    return session.info().generation() + "";
  }

  private String announce(int password) throws Failed {
    session =
        vaults.unlock(
            vault,
            Samples.password(password),
            Vaults.Presence.ANNOUNCED,
            Progress.NONE,
            new CancelToken());
    return "";
  }

  private String lock() {
    if (session != null) {
      session.close();
    }
    return "";
  }

  private String item(String[] words) throws Failed {
    var id = UUID.fromString(words[1]);
    var items = session().items();
    switch (words[0]) {
      case "open" -> {
        var item = items.open(id);
        opened.put(id, item);
        return Samples.secret(item.value());
      }
      case "save" -> {
        var base = Objects.requireNonNull(opened.get(id));
        items.save(edited(base.value(), words[2]), base.revision());
        opened.put(id, items.open(id));
      }
      case "add" ->
          items.save(
              Samples.login(words[2], words[2])
                  .withOverview(Samples.login(words[2], "").overview().withId(id)),
              0);
      case "trash" -> items.trash(id);
      case "restore" -> items.restore(id);
      case "purge" -> items.purge(List.of(id));
      default -> {
        return Samples.attach(session(), id, words[2], Samples.bytes(words[2].hashCode(), 70_000))
            .toString();
      }
    }
    return "";
  }

  private static Item edited(Item item, String text) {
    return Samples.withSecret(item, text, item.secrets().history());
  }

  private String receive(List<String> names) throws Failed {
    var ids = new ArrayList<String>();
    session()
        .imports()
        .pour(
            sink -> {
              for (var name : names) {
                var item = Samples.login(name, name);
                ids.add(item.id().toString());
                sink.item(item);
              }
            },
            Progress.NONE,
            new CancelToken());
    return String.join(" ", ids);
  }

  private String export(Path target) throws Failed {
    var note =
        session().exports().create(target, Optional.empty(), Progress.NONE, new CancelToken());
    return note.identity().keyId();
  }

  private String secret(String what, int from, int to) throws Failed {
    var change = new PasswordChange(Samples.password(from), Samples.password(to), Optional.empty());
    if (what.equals("password")) {
      session().rotation().changePassword(change);
      return "";
    }
    return session()
            .rotation()
            .rotate(Samples.rotation(from, to, Set.of()), Progress.NONE, new CancelToken())
            .keys()
            .generation()
        + "";
  }

  private String draft(UUID id, String text) throws Failed {
    var base = Objects.requireNonNull(opened.get(id));
    session().drafts().keep(edited(base.value(), text), base.revision());
    return "";
  }

  /// Saves every draft. @return `item text saved-as` for each
  private String drafts() throws Failed {
    var said = new ArrayList<String>();
    for (var draft : session().drafts().list()) {
      var text = draft.item().id() + " " + Samples.secret(draft.item());
      said.add(text + " " + session().drafts().save(draft.id()));
    }
    return String.join(" ", said);
  }

  /// @return every item: `id=secret,trashed,digests of attachments`
  private String everything() throws Failed {
    return session().items().list().stream()
        .map(overview -> overview.id())
        .sorted()
        .map(this::one)
        .collect(Collectors.joining(" "));
  }

  private String one(UUID id) {
    try {
      var item = session().items().open(id).value();
      var files = new ArrayList<String>();
      for (var file : item.overview().details().attachments()) {
        var out = new ByteArrayOutputStream();
        session().attachments().read(file.id(), out);
        files.add(file.fileName() + ":" + Held.digest(out.toByteArray()));
      }
      files.sort(String::compareTo);
      return id + "=" + Samples.secret(item) + "," + item.overview().trashed() + "," + files;
    } catch (Failed e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    lock();
  }
}
