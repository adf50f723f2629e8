package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.CliRig;

class UsageTest {
  @TempDir private Path home;
  private CliRig rig;

  @BeforeEach
  void make() {
    rig = new CliRig(home);
  }

  @Test
  void argumentsThatAreNoTextAreRefused() {
    var err = new ByteArrayOutputStream();
    var nowhere = OutputStream.nullOutputStream();
    assertEquals(
        2, rig.cli(InputStream.nullInputStream(), nowhere, err, Optional.empty()).unreadable());
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("not UTF-8"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json",
        "--nonsense list v",
        "nonsense",
        "nonsense v",
        "list",
        "show v",
        "info v w",
        "list v --nonsense",
        "export v f",
        "export v f --format zip",
        "generate --length x",
        "generate --length 4",
        "generate --words 2",
        "generate --min-digits 10",
        "generate --no-digits --min-digits 2",
        "generate --no-upper --no-lower --no-digits --no-special",
        "generate --passphrase --username",
        "generate --plus-address mara",
        "generate --catch-all a@b",
        "extract v id name",
        "tour"
      })
  void wrongCommandLinesAreTwo(String line) {
    var result = rig.run("", line.split(" "));
    assertEquals(2, result.code(), result.err());
    assertEquals("", result.out());
    assertFalse(result.err().isBlank());
    assertFalse(result.err().contains("java"), result.err());
    assertFalse(result.err().contains("Exception"), result.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list | V is missing | V fehlt",
        "info v w | w is one word too many | w ist ein Wort zu viel",
        "list v --nonsense | there is no option --nonsense | eine Option --nonsense gibt es nicht",
        "export v f | --format NAME is missing | --format NAME fehlt",
        "put v --file | --file F is missing | --file F fehlt",
        "export v f --format zip | --format NAME is one of | --format NAME ist eines von",
        "generate --length x | --length N takes a number from 5 to 128 | --length N nimmt eine Zahl von 5 bis 128",
        "generate --length 5 --length 6 | --length N is given more than once | --length N ist mehr als einmal angegeben",
        "generate --no-upper=yes | an option is given a value | eine Option hat einen Wert bekommen"
      })
  void complaintsAreInThePersonsLanguage(String line, String english, String german) {
    complains(Locale.ENGLISH, line, english, "Usage: keyturn");
    complains(Locale.GERMAN, line, german, "Aufruf: keyturn");
  }

  private void complains(Locale language, String line, String complaint, String synopsis) {
    var result = rig.in(language).run("", line.split(" "));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().startsWith("keyturn: " + complaint), result.err());
    assertTrue(result.err().contains(synopsis), result.err());
  }

  @Test
  void withoutCommandTheWindowOpens() throws IOException {
    assertEquals(0, rig.run("").code());
    assertEquals(0, rig.run("", "some/where.keyturn").code());
    var file = Files.writeString(home.resolve("vault"), "").toString();
    assertEquals(0, rig.run("", file).code());
    assertEquals(0, rig.run("", "tour", "pictures").code());
    assertEquals(
        List.of("window ", "window some/where.keyturn", "window " + file, "tour pictures"),
        rig.shown);
  }

  @Test
  void theSelfTestStandsAlone() {
    assertEquals(0, rig.run("", "--self-test").code());
    assertEquals(List.of("self-test"), rig.shown);
    assertEquals(2, rig.run("", "--self-test", "list").code());
    assertEquals(2, rig.run("", "--self-test", "--json").code());
    assertEquals(List.of("self-test"), rig.shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void everyCommandExplainsItself(String language) {
    var speaking = rig.in(Locale.of(language));
    var overview = speaking.run("", "--help");
    assertEquals(0, overview.code());
    for (var command : Commands.ALL) {
      assertTrue(overview.out().contains("  " + command.name() + " "), command.name());
      var help = speaking.run("", command.name(), "--help");
      assertEquals(0, help.code(), help.err());
      assertTrue(help.out().contains("--password-stdin"), help.out());
    }
    assertTrue(speaking.run("", "--version").out().startsWith("keyturn "));
  }

  @Test
  void generatedPasswordsFollowTheirRules() {
    var digits =
        rig.run("", "generate", "--length", "30", "--no-upper", "--no-lower", "--no-special");
    assertTrue(digits.out().strip().matches("[0-9]{30}"), digits.out());
    var json = rig.run("", "generate", "--json").json();
    assertEquals(20, json.get("password").asString().length());
    assertTrue(json.get("bits").asDouble() > 100);
    var phrase = rig.run("", "generate", "--passphrase", "--words", "4", "--separator", "+");
    assertEquals(4, phrase.out().strip().split("\\+").length, phrase.out());
    var counted =
        rig.run("", "generate", "--length", "5", "--min-digits", "9", "--min-special", "4");
    assertEquals(15, counted.out().strip().length());
    assertTrue(counted.out().chars().filter(Character::isDigit).count() >= 9, counted.out());
  }

  @Test
  void generatedUserNamesFollowTheirRules() {
    var word = rig.run("", "generate", "--username", "--capitalize", "--include-number");
    assertTrue(word.out().strip().matches("[A-Z][a-z-]+[0-9]{4}"), word.out());
    var plus = rig.run("", "generate", "--plus-address", "mara@example.org", "--json").json();
    assertTrue(plus.get("username").asString().matches("mara\\+[a-z0-9]{8}@example.org"));
    assertEquals(41.4, plus.get("bits").asDouble());
    var caught = rig.run("", "generate", "--catch-all", "example.org");
    assertTrue(caught.out().strip().matches("[a-z0-9]{8}@example.org"), caught.out());
  }
}
