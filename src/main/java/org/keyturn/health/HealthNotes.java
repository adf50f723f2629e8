package org.keyturn.health;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.health.Facts.Mark;
import org.keyturn.health.Facts.Rating;

/// What a check leaves to the next one. As bytes, big-endian: the editions of the rules and of the
/// list of breached passwords; how many passwords were rated, and of each its fingerprint, score,
/// crack time and count in the list; how many items were looked at, and of each its id, the name of
/// the bytes in which it stood, its fingerprint as a whole, whether it answers codes, whether it
/// has a password, and of that the fingerprint and the day since when. Fingerprints are 16 bytes,
/// texts as [DataOutputStream#writeUTF] writes them.
///
/// @param rules that these were found by; what others found is not to be used
/// @param list the edition of the list that the counts are from
record HealthNotes(String rules, String list, Map<Mark, Counted> passwords, List<Seen> items) {
  /// Changes with what [Examination] takes from an item.
  static final String RULES = "1, " + Strength.EDITION;

  static final HealthNotes NONE = new HealthNotes("", "", Map.of(), List.of());

  /// @param breaches how often the list counts it
  record Counted(Rating rating, long breaches) {}

  /// @param seal the first 16 bytes of the item's name as it stood
  record Seen(UUID id, Mark seal, Mark whole, boolean answersCode, Optional<Dated> password) {
    private void write(DataOutputStream out) throws IOException {
      out.writeLong(id.getMostSignificantBits());
      out.writeLong(id.getLeastSignificantBits());
      HealthNotes.write(seal, out);
      HealthNotes.write(whole, out);
      out.writeBoolean(answersCode);
      out.writeBoolean(password.isPresent());
      if (password.isPresent()) {
        HealthNotes.write(password.get().mark, out);
        out.writeLong(password.get().since.getEpochSecond());
        out.writeInt(password.get().since.getNano());
      }
    }

    private static Seen read(DataInputStream in) throws IOException {
      var id = new UUID(in.readLong(), in.readLong());
      var seal = mark(in);
      var whole = mark(in);
      boolean answersCode = in.readBoolean();
      return new Seen(
          id,
          seal,
          whole,
          answersCode,
          in.readBoolean()
              ? Optional.of(new Dated(mark(in), Instant.ofEpochSecond(in.readLong(), in.readInt())))
              : Optional.empty());
    }
  }

  /// @param since the day on which the password changed last
  record Dated(Mark mark, Instant since) {}

  byte[] bytes() {
    var bytes = new ByteArrayOutputStream(100 * items.size() + 200);
    try (var out = new DataOutputStream(bytes)) {
      out.writeUTF(rules);
      out.writeUTF(list);
      out.writeInt(passwords.size());
      for (var each : passwords.entrySet()) {
        write(each.getKey(), out);
        out.writeByte(each.getValue().rating.score());
        out.writeUTF(each.getValue().rating.crackTime().word());
        out.writeLong(each.getValue().breaches);
      }
      out.writeInt(items.size());
      for (var item : items) {
        item.write(out);
      }
    } catch (IOException never) {
      throw new IllegalStateException(never);
    }
    return bytes.toByteArray();
  }

  private static void write(Mark mark, DataOutputStream out) throws IOException {
    out.writeLong(mark.high());
    out.writeLong(mark.low());
  }

  /// @return [#NONE] of what is no such notes
  static HealthNotes of(byte[] bytes) {
    if (bytes.length == 0) {
      return NONE;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var rules = in.readUTF();
      var list = in.readUTF();
      var passwords = new HashMap<Mark, Counted>();
      for (int left = in.readInt(); left > 0; left--) {
        passwords.put(mark(in), counted(in));
      }
      var items = new ArrayList<Seen>();
      for (int left = in.readInt(); left > 0; left--) {
        items.add(Seen.read(in));
      }
      return new HealthNotes(rules, list, passwords, items);
    } catch (IOException | DateTimeException notOurs) {
      return NONE;
    }
  }

  private static Mark mark(DataInputStream in) throws IOException {
    return new Mark(in.readLong(), in.readLong());
  }

  private static Counted counted(DataInputStream in) throws IOException {
    int score = in.readByte();
    var time = CrackTime.ofWord(in.readUTF()).orElseThrow(() -> new IOException("no such time"));
    return new Counted(new Rating(score, time), in.readLong());
  }
}
