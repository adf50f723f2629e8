package org.keyturn.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.keyturn.health.Samples.NOW;
import static org.keyturn.health.Samples.login;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;

/// What one check leaves to the next.
class HealthMemoryTest {
  private final Item weak = login().password("password").code().named("weak");
  private final Item same = login().password("password").at("http://shop.example").named("same");
  private final Item bare = login().named("bare");
  private final Map<UUID, Integer> writes = new HashMap<>();
  private final Memory memory = new Memory();

  /// Items are called by how often they were written.
  private final class Memory implements HealthMemory {
    private byte[] notes = {};
    private int times;

    @Override
    public Optional<byte[]> seal(UUID item) {
      var name = new byte[32];
      name[3] = (byte) (int) writes.getOrDefault(item, 1);
      return Optional.of(name);
    }

    @Override
    public byte[] recall() {
      return notes.clone();
    }

    @Override
    public void remember(byte[] now) {
      notes = now.clone();
      times++;
    }
  }

  private HealthCheck check() {
    var digests =
        new TestDigests() {
          @Override
          public HealthMemory memory() {
            return memory;
          }
        };
    return new HealthCheck(digests);
  }

  private List<Overview> all() {
    return Stream.of(weak, same, bare).map(Item::overview).toList();
  }

  private List<UUID> due(BreachedPasswords list) {
    var next = check();
    next.compareWith(list);
    return next.due(all());
  }

  /// @return what was found
  private HealthReport run(HealthCheck check) throws Failed {
    var due = check.due(all());
    for (var item : List.of(weak, same, bare)) {
      if (due.contains(item.id())) {
        check.look(item);
      }
    }
    check.keep();
    return check.report(NOW.atZone(ZoneOffset.UTC), Set.of());
  }

  @Test
  void theNextCheckLooksAtWhatChangedAlone() throws Failed {
    var first = run(check());
    var next = check();
    assertEquals(List.of(), next.due(all()));
    assertEquals(first, run(next));
    assertEquals(1, memory.times, "nothing new is to be remembered");
    writes.put(same.id(), 2);
    assertEquals(List.of(same.id()), check().due(all()));
    assertEquals(first, run(check()));
    assertEquals(List.of(), check().due(all()));
  }

  @Test
  void nothingOfAPasswordIsKept() throws Failed {
    run(check());
    var notes = new String(memory.notes, StandardCharsets.ISO_8859_1);
    assertFalse(notes.contains("password"));
    assertTrue(notes.contains(Strength.EDITION));
  }

  @Test
  void anotherListOfBreachedPasswordsIsAskedForAll() throws Failed {
    var list = new Breaches("one");
    var check = check();
    check.compareWith(list);
    var report = run(check);
    assertEquals(2L, report.counts().get(Finding.Kind.BREACHED));
    assertEquals(List.of(), due(list));
    assertEquals(3, due(new Breaches("two")).size());
    var without = check();
    assertEquals(List.of(), without.due(all()));
    assertFalse(run(without).counts().containsKey(Finding.Kind.BREACHED));
  }

  private record Breaches(String edition) implements BreachedPasswords {
    @Override
    public long count(byte[] sha1) {
      return 7;
    }
  }

  @Test
  void notesThatAreNoneAreNotUsed() throws Failed {
    var first = run(check());
    var good = memory.notes.clone();
    var random = new Random(9);
    for (int run = 0; run < 200; run++) {
      memory.notes = Arrays.copyOf(good, random.nextInt(good.length));
      assertEquals(first, run(check()));
      memory.notes = new byte[random.nextInt(100)];
      random.nextBytes(memory.notes);
      assertEquals(first, run(check()));
    }
    memory.notes = new HealthNotes("earlier", "", Map.of(), List.of()).bytes();
    assertEquals(3, check().due(all()).size());
  }
}
