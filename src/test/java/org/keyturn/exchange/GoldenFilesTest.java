package org.keyturn.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.exchange.bitwarden.BitwardenItems;
import org.keyturn.model.Folder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files of other programs beside what the real Bitwarden stores of them: that much has to come in,
/// and more may.
class GoldenFilesTest {
  /// What Bitwarden adds for itself.
  private static final Set<String> THEIRS = Set.of("uriChecksum", "attachments", "attachments2");

  @ParameterizedTest
  @CsvSource({
    "1password.export.data.json, 1password-json, 4",
    "chrome.csv, chrome-csv, 3",
    "dashlane.json, dashlane-json, 6",
    "enpass.json, enpass-json, 3",
    "firefox.csv, firefox-csv, 2",
    "lastpass.csv, lastpass-csv, 4",
    "safari.csv, safari-csv, 2"
  })
  void everythingThatBitwardenTakesComesIn(String name, String format, int items) throws Exception {
    var file = Samples.interop("imports/" + name);
    assertEquals(format, Samples.format(file).key());
    var sink = Samples.read(file);
    assertEquals(items, sink.items.size());
    var expected =
        JsonMapper.shared().readTree(Samples.interop("imports/" + name + ".expected.json"));
    var names = sink.folders.stream().map(Folder::name).toList();
    expected
        .get("folders")
        .forEach(folder -> assertTrue(names.contains(folder.get("name").asString())));
    var ciphers = expected.get("ciphers");
    for (int i = 0; i < ciphers.size(); i++) {
      holds(ciphers.get(i), folder(expected, i), sink);
    }
  }

  private static String folder(JsonNode expected, int cipher) {
    for (var relation : expected.get("folderRelationships")) {
      if (relation.get("key").asInt() == cipher) {
        return expected.get("folders").get(relation.get("value").asInt()).get("name").asString();
      }
    }
    return "";
  }

  private static void holds(JsonNode expected, String folder, RecordingSink sink) {
    var item = sink.named(expected.get("name").asString());
    var actual = JsonMapper.shared().readTree(BitwardenItems.write(item, true));
    assertTrue(contains(actual, expected), () -> expected + "\nis not in\n" + actual);
    var ids = item.overview().filing().folder();
    assertEquals(
        folder,
        sink.folders.stream()
            .filter(each -> ids.filter(each.id()::equals).isPresent())
            .map(Folder::name)
            .findFirst()
            .orElse(""));
  }

  /// Bitwarden makes English sentences of dates.
  private static String day(String text) {
    return text.endsWith(" GMT")
        ? LocalDate.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toString()
        : text;
  }

  private static boolean contains(JsonNode actual, JsonNode expected) {
    if (expected.isObject()) {
      return expected
          .propertyStream()
          .filter(member -> !THEIRS.contains(member.getKey()))
          .allMatch(member ->
              actual.has(member.getKey())
                  && (contains(actual.get(member.getKey()), member.getValue())
                      || isWithoutScheme(actual, member.getKey(), member.getValue())));
    }
    if (expected.isArray()) {
      return List.copyOf(expected.values()).stream()
          .allMatch(element -> actual.values().stream().anyMatch(each -> contains(each, element)));
    }
    return actual.equals(expected) || day(expected.asString("")).equals(actual.asString(""));
  }

  /// Bitwarden invents a scheme for an address that has none.
  private static boolean isWithoutScheme(JsonNode actual, String member, JsonNode expected) {
    return member.equals("uri")
        && expected.asString().equals("http://" + actual.get(member).asString());
  }
}
