package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.vault.records.StateLine.Kinship;

/// What two lines of one vault say of each other.
class StateLineTest {

  /// @param names of the states, the present one last
  private static StateLine line(long revision, List<Long> names) {
    var rows = names.subList(0, names.size() - 1).stream().map(StateLineTest::name).toList();
    return StateLine.of(revision, rows, ByteBuffer.allocate(32).put(name(names.getLast())).array());
  }

  private static byte[] name(long number) {
    return ByteBuffer.allocate(16).putLong(8, number).array();
  }

  /// A vault's line from its making on, with another branch from a state on.
  private static StateLine grown(int revision, int forked, int most) {
    var names = new ArrayList<Long>();
    for (long i = Math.max(1, revision - most); i <= revision; i++) {
      names.add(i > forked ? 1_000_000 + i : i);
    }
    return line(revision, names);
  }

  private static final int NEVER = Integer.MAX_VALUE;

  @Test
  void tellsAllPairsOfAVaultThatForkedOnce() {
    int forked = 4;
    for (int one = 1; one <= 9; one++) {
      for (int other = 1; other <= 9; other++) {
        var mine = grown(one, NEVER, 5_000);
        assertEquals(order(one, other), mine.kinship(grown(other, NEVER, 5_000)));
        boolean apart = one > forked && other > forked;
        boolean later = other > Math.min(one, forked) && one <= forked;
        var expected =
            apart
                ? Kinship.APART
                : one == other ? Kinship.SAME : later ? Kinship.LATER : Kinship.EARLIER;
        assertEquals(expected, mine.kinship(grown(other, forked, 5_000)), one + " " + other);
      }
    }
  }

  private static Kinship order(int one, int other) {
    return one == other ? Kinship.SAME : one < other ? Kinship.LATER : Kinship.EARLIER;
  }

  @Test
  void saysWhenALineDoesNotReach() {
    assertEquals(Kinship.UNKNOWN, grown(10, 5, 4_096).kinship(grown(5_000, NEVER, 4_096)));
    assertEquals(Kinship.EARLIER, grown(5_000, NEVER, 4_096).kinship(grown(10, 5, 4_096)));
    assertEquals(Kinship.LATER, grown(904, NEVER, 4_096).kinship(grown(5_000, NEVER, 4_096)));
    assertEquals(Kinship.APART, grown(910, 905, 4_096).kinship(grown(5_000, NEVER, 4_096)));
  }

  /// The state that an earlier program left has the same revision as the one that was made of it.
  @Test
  void countsTheTwoStatesOfAVaultThatWasBroughtToThisFormat() {
    var old = line(7, List.of(70L));
    var brought = line(7, List.of(70L, 71L));
    assertEquals(Kinship.LATER, old.kinship(brought));
    assertEquals(Kinship.EARLIER, brought.kinship(old));
    var before = line(6, List.of(60L));
    assertEquals(Kinship.UNKNOWN, before.kinship(brought));
    assertEquals(Kinship.UNKNOWN, before.kinship(line(8, List.of(70L, 71L, 80L))));
    assertEquals(Kinship.APART, line(7, List.of(72L)).kinship(line(8, List.of(70L, 71L, 80L))));
  }
}
