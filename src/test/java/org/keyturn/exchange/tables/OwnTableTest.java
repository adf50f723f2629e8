package org.keyturn.exchange.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.bitwarden.ItemReader;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// Custom fields come back from Keyturn's own table whatever stands in them.
class OwnTableTest {
  private static Item item(byte[] json) throws Exception {
    var value =
        JsonSource.parse(
            ByteSource.of(json),
            JsonLimits.ITEMS,
            parser -> {
              parser.nextToken();
              return new JsonTree(parser).read();
            });
    return new ItemReader(_ -> Optional.empty(), _ -> {}, Samples.NOW)
        .read(value, "item")
        .orElseThrow();
  }

  private static RecordingSink roundTrip(Item item) throws Exception {
    var out = new ByteArrayOutputStream();
    TableWriter.write(
        new MemoryContents(List.of(), List.of(item), Map.of()), false, out, Watch.none());
    assertEquals(new CsvFormat(), Samples.format(out.toByteArray()));
    var sink = Samples.read(out.toByteArray());
    assertEquals(List.of(), sink.problems);
    return sink;
  }

  private static List<String> fields(Item item) {
    return item.secrets().fields().stream()
        .map(field -> field.name() + "|" + field.value().reveal())
        .toList();
  }

  @Test
  void aColonInAValueStaysInIt() throws Exception {
    var item = item(Samples.resource("/interop/tables/item-with-colon-in-field.json"));
    var back = roundTrip(item).named("Shop");
    assertEquals(List.of("Hint|call: after five", "Two|line1\nline2"), fields(back));
    assertEquals("fig-42", Samples.value(back, Attribute.PASSWORD));
  }

  @Test
  void anyTextComesBack() throws Exception {
    var base = item("{\"type\":1,\"name\":\"n\",\"login\":{\"username\":\"u\"}}".getBytes(UTF_8));
    var pieces =
        List.of(": ", ":", "\\", "\n", "\r", "\\n", "\\:", " ", "a", "\"", ",", "ü", ";", "=", "'");
    var random = new SplittableRandom(7);
    for (int times = 0; times < 200; times++) {
      var fields = new ArrayList<CustomField>();
      for (int i = 0; i < 4; i++) {
        var name = text(pieces, random);
        fields.add(
            new CustomField(
                CustomField.Type.TEXT,
                name,
                SecretText.of(text(pieces, random) + "x"),
                Optional.empty(),
                Extras.NONE));
      }
      var secrets = base.secrets();
      var item =
          base.withSecrets(
              new Secrets(
                  secrets.attributes(),
                  secrets.notes(),
                  fields,
                  secrets.history(),
                  secrets.passkeys(),
                  secrets.extras()));
      assertEquals(fields(item), fields(roundTrip(item).named("n")));
    }
  }

  private static String text(List<String> pieces, SplittableRandom random) {
    var text = new StringBuilder();
    IntStream.range(0, random.nextInt(6))
        .forEach(_ -> text.append(pieces.get(random.nextInt(pieces.size()))));
    return text.toString();
  }

  /// As it was written before any text came back: the last colon separates.
  @Test
  void anEarlierTableIsReadAsItWasWritten() throws Exception {
    var table =
        "type,name,folder,tags,favorite,reprompt,url,notes,fields,created,changed,archived,username,password\n"
            + "login,Shop,,,,,,,\"Hint: C:\\new: day\nTwo: line1\nline2\",,,,mara,fig-42\n";
    assertEquals(new CsvFormat(), Samples.format(table.getBytes(UTF_8)));
    var shop = Samples.read(table).named("Shop");
    assertEquals(List.of("Hint: C:\\new|day", "Two|line1\nline2"), fields(shop));
    assertEquals("mara", Samples.value(shop, Attribute.USERNAME));
  }

  @Test
  void aLineThatAPersonWroteIsTaken() throws Exception {
    var table =
        String.join(",", TableWriter.FIRST_COLUMNS)
            + "\nlogin,Shop,,,,,,,\"bare\n\na:b\nend\\\",,,\n";
    assertEquals(List.of("|bare", "a|b", "|end\\"), fields(Samples.read(table).named("Shop")));
  }
}
