package org.keyturn.vault;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.transfer.Contents;
import org.keyturn.model.transfer.ContentsSink;

/// Passes items from one open vault to another, with their folders' names, histories and
/// attachments, sealed anew under the other vault's key. The other vault takes all of them in one
/// transaction or none. Calls block, so they belong in a job.
public final class Passing {
  private static final int PIPE = 64 * 1024;

  private final Session from;
  private final Session to;

  public Passing(Session from, Session to) {
    this.from = from;
    this.to = to;
  }

  /// What was passed, as far as it can be taken back.
  ///
  /// @param copies ids of the new items in the other vault
  /// @param known how many the other vault had already, in the same words
  /// @param moved ids of the items that went to the trash here
  public record Passed(List<UUID> copies, int known, List<UUID> moved) {
    public Passed {
      copies = List.copyOf(copies);
      moved = List.copyOf(moved);
    }
  }

  /// The items stay here too. One that the other vault has already, the same in every word, is not
  /// doubled.
  public Passed copy(List<UUID> items, Progress progress, CancelToken cancel) throws Failed {
    var fresh = new LinkedHashMap<UUID, UUID>();
    items.forEach(id -> fresh.put(id, UUID.randomUUID()));
    to.items().receive(sink -> new Pouring(fresh, sink).run(), false, progress, cancel);
    var there = new HashSet<UUID>();
    to.items().list().forEach(item -> there.add(item.id()));
    var copies = fresh.values().stream().filter(there::contains).toList();
    return new Passed(copies, fresh.size() - copies.size(), List.of());
  }

  /// As [#copy(List, Progress, CancelToken)], and then into the trash of this vault.
  public Passed move(List<UUID> items, Progress progress, CancelToken cancel) throws Failed {
    var passed = copy(items, progress, cancel);
    var moved = new ArrayList<UUID>();
    for (var id : items) {
      from.items().trash(id);
      moved.add(id);
    }
    return new Passed(passed.copies(), passed.known(), moved);
  }

  /// Brings back what was moved, and takes the copies away again.
  public void undo(Passed passed) throws Failed {
    for (var id : passed.moved()) {
      from.items().restore(id);
    }
    to.items().purge(passed.copies());
  }

  /// One run through the items. An item's secrets are wiped once the next one has been taken over,
  /// since the sink seals each when it sees its end.
  private final class Pouring {
    private final Map<UUID, UUID> fresh;
    private final ContentsSink sink;
    private final Contents contents = from.contents();
    private Optional<Item> before = Optional.empty();

    Pouring(Map<UUID, UUID> fresh, ContentsSink sink) {
      this.fresh = fresh;
      this.sink = sink;
    }

    void run() throws Failed, IOException {
      var wanted = folders();
      for (var folder : contents.folders()) {
        if (wanted.contains(folder.id())) {
          sink.folder(folder);
        }
      }
      for (var entry : fresh.entrySet()) {
        pour(contents.item(entry.getKey()), entry.getValue());
      }
    }

    private Set<UUID> folders() throws Failed {
      var wanted = new HashSet<UUID>();
      for (Overview item : from.items().list()) {
        if (fresh.containsKey(item.id())) {
          item.filing().folder().ifPresent(wanted::add);
        }
      }
      return wanted;
    }

    private void pour(Item item, UUID id) throws Failed, IOException {
      sink.item(item.withOverview(item.overview().withId(id)));
      before.ifPresent(done -> done.secrets().wipe());
      before = Optional.of(item);
      for (var file : item.overview().details().attachments()) {
        attachment(id, file);
      }
    }

    /// The one vault writes while the other reads; what goes wrong at either end ends both.
    private void attachment(UUID id, AttachmentRef file) throws Failed, IOException {
      var written = new CompletableFuture<Optional<Failure>>();
      try (var in = new PipedInputStream(PIPE)) {
        var out = new PipedOutputStream(in);
        Thread.ofVirtual().name("attachment").start(() -> written.complete(write(file, out)));
        sink.attachment(id, file, in);
        // An end that came too early looks like any other end.
        var failure = written.join();
        if (failure.isPresent()) {
          throw new Failed(failure.get());
        }
      }
    }

    private Optional<Failure> write(AttachmentRef file, PipedOutputStream out) {
      try (out) {
        contents.attachment(file, out);
        return Optional.empty();
      } catch (Failed failed) {
        return Optional.of(failed.failure());
      } catch (IOException readerGone) {
        return Optional.of(new Failure.NoAccess(Failure.Access.IO_ERROR));
      }
    }
  }
}
