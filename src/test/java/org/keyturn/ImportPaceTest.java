package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.transfer.Transfers.ImportChoice;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.Session;
import org.keyturn.vault.environment.CheapVaults;

/// Reading a table of logins, looking for duplicates and storing it takes no more than three times
/// as long as storing the same logins alone. `-Dkeyturn.rows=10000` for a large table.
class ImportPaceTest {
  private static final int ROWS = Integer.getInteger("keyturn.rows", 1500);
  private static final int ROUNDS = 3;
  private static final int MOST = 3;

  @TempDir Path folder;

  @Test
  void aTableIsImportedAlmostAsFastAsItsRowsAreStored() throws Exception {
    var table = table();
    var stored = new long[ROUNDS];
    var imported = new long[ROUNDS];
    for (int round = -1; round < ROUNDS; round++) { // the first one gets everything compiled
      long begin = System.nanoTime();
      try (var session = fresh("stored" + round)) {
        begin = System.nanoTime();
        store(session);
        long took = System.nanoTime() - begin;
        if (round >= 0) {
          stored[round] = took;
        }
      }
      try (var session = fresh("imported" + round)) {
        begin = System.nanoTime();
        take(session, table);
        long took = System.nanoTime() - begin;
        if (round >= 0) {
          imported[round] = took;
        }
      }
    }
    double ratio = (double) median(imported) / median(stored);
    System.out.printf(
        "%d logins: stored in %.2f s, imported from CSV in %.2f s: %.2f times%n",
        ROWS, median(stored) / 1e9, median(imported) / 1e9, ratio);
    assertTrue(ratio <= MOST, "times as long: " + ratio);
  }

  private Session fresh(String name) throws Exception {
    var vaults = CheapVaults.in(folder.resolve("data"), new KeyturnFormat(() -> CheapVaults.CHEAP));
    try (var password = Password.of("a master password".toCharArray())) {
      return vaults.create(folder.resolve(name + ".keyturn"), password, Optional.empty());
    }
  }

  private Path table() throws IOException {
    var rows = IntStream.range(0, ROWS).mapToObj(i -> String.join(",", row(i))).toList();
    var file = folder.resolve("logins.csv");
    Files.writeString(file, "name,url,username,password,note\n" + String.join("\n", rows) + "\n");
    return file;
  }

  private static List<String> row(int number) {
    return List.of(
        "Site " + number,
        "https://site" + number + ".example.org/login",
        "user" + number + "@example.org",
        "secret-" + Long.toString(number * 0x9E3779B97F4A7C15L, 36),
        "note number " + number);
  }

  private static void store(Session session) throws Exception {
    session
        .imports()
        .pour(
            sink -> {
              for (int i = 0; i < ROWS; i++) {
                sink.item(item(row(i)));
              }
            },
            Progress.NONE,
            new CancelToken());
  }

  private static Item item(List<String> row) {
    var item = Item.create(ItemType.LOGIN, row.get(0), Instant.EPOCH);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, row.get(2)), List.of(LoginUri.of(row.get(1))), List.of());
    var secrets =
        new Secrets(
            Map.of(Attribute.PASSWORD, SecretText.of(row.get(3))),
            SecretText.of(row.get(4)),
            List.of(),
            List.of(),
            List.of(),
            Secrets.NONE.extras());
    return item.withOverview(item.overview().withDetails(details)).withSecrets(secrets);
  }

  private static void take(Session session, Path table) throws Exception {
    var choice = new ImportChoice(Optional.empty());
    var plan = ImportPlan.of("logins.csv");
    var report =
        RealTransfers.transfers()
            .importFile(session, table, choice, plan, Progress.NONE, new CancelToken());
    assertEquals(ROWS, report.imported());
  }

  private static long median(long[] nanos) {
    return LongStream.of(nanos).sorted().skip(nanos.length / 2).findFirst().orElseThrow();
  }
}
