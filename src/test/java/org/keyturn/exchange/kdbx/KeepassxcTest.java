package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.exchange.MemoryContents;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// KeePassXC opens what Keyturn wrote, and Keyturn what KeePassXC changed in it. Reported as
/// skipped where that program is not installed.
class KeepassxcTest {
  private static final String PROGRAM = "keepassxc-cli";
  private static final Instant DAY = Instant.parse("2024-02-03T04:05:06Z");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void requireTheProgram() {
    boolean there =
        Arrays.stream(System.getenv("PATH").split(":"))
            .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
    assumeTrue(there, PROGRAM + " is not installed");
    file = folder.resolve("keyturn.kdbx");
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(PROGRAM));
    command.addAll(List.of(arguments));
    var output = folder.resolve("output");
    var input = folder.resolve("input");
    Files.writeString(input, Samples.PASSWORD + "\nnew password\n");
    var process =
        new ProcessBuilder(command)
            .redirectInput(input.toFile())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    assertEquals(0, process.exitValue(), () -> String.join(" ", command));
    return Files.readString(output, UTF_8);
  }

  private static Item login(Optional<UUID> folder, AttachmentRef ref) {
    var item = Item.create(ItemType.LOGIN, "Web & <login>", DAY);
    var overview = item.overview();
    var details =
        new Overview.Details(
                Map.of(Attribute.USERNAME, "alice \u2713"),
                List.of(LoginUri.of("https://a.example"), LoginUri.of("https://b.example")),
                List.of(ref))
            .withTies(
                new Overview.Ties(
                    Optional.of(LocalDate.of(2031, 5, 6)), List.of(), Optional.empty()));
    var concealed = new EnumMap<Attribute, SecretText>(Attribute.class);
    concealed.put(Attribute.PASSWORD, SecretText.of("p\u00e4ss"));
    concealed.put(Attribute.TOTP, SecretText.of("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"));
    var pin =
        new CustomField(
            CustomField.Type.HIDDEN, "PIN", SecretText.of("1234"), Optional.empty(), Extras.NONE);
    return new Item(
        overview
            .withFiling(new Overview.Filing(folder, true, false, List.of("one", "two")))
            .withDetails(details),
        new Secrets(
            concealed,
            SecretText.of("line 1\nline 2"),
            List.of(pin, CustomField.text("Plain", "open")),
            List.of(),
            List.of(),
            Extras.NONE));
  }

  private static Item card() {
    var item = Item.create(ItemType.CARD, "Card", DAY);
    var secrets =
        new Secrets(
            Map.of(Attribute.NUMBER, SecretText.of("4111111111111111")),
            SecretText.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            Extras.NONE);
    var dates = item.overview().dates().withDeleted(Optional.of(DAY));
    return item.withSecrets(secrets).withOverview(item.overview().withDates(dates));
  }

  @Test
  void itOpensAndListsWhatKeyturnWrote() throws Exception {
    var work = Folder.named("Work/Servers");
    var content = new byte[100_000];
    Arrays.fill(content, (byte) 7);
    var ref = new AttachmentRef(UUID.randomUUID(), "key \u2713.bin", content.length, DAY);
    var login = login(Optional.of(work.id()), ref);
    var earlier = login.withSecrets(Secrets.NONE);
    var contents =
        new VersionedContents(
            new MemoryContents(List.of(work), List.of(login, card()), Map.of(ref.id(), content)),
            Map.of(login.id(), List.of(new ItemVersion(1, DAY, earlier))));
    for (var cipher : KdbxCipher.values()) {
      Files.write(file, KdbxRoundTripTest.write(contents, cipher));
      var listed = run("ls", "-q", "-R", "-f", file.toString());
      assertTrue(listed.contains("Work/Servers/Web & <login>"), listed);
      assertTrue(listed.contains("Recycle Bin/Card"), listed);
    }
    var place = "Work/Servers/Web & <login>";
    var shown = run("show", "-q", "-s", "--all", file.toString(), place);
    for (var line :
        List.of(
            "UserName: alice \u2713",
            "Password: p\u00e4ss",
            "URL: https://a.example",
            "Notes: line 1\nline 2",
            "PIN: 1234",
            "Plain: open",
            "KP2A_URL_1: https://b.example")) {
      assertTrue(shown.contains(line), shown);
    }
    assertTrue(run("show", "-q", "-t", file.toString(), place).strip().matches("\\d{6}"));
    var exported = folder.resolve("exported");
    run("attachment-export", "-q", file.toString(), place, ref.fileName(), exported.toString());
    assertArrayEquals(content, Files.readAllBytes(exported));
    var xml = run("export", "-q", "-f", "xml", file.toString());
    for (var tag : List.of("one", "two", "Favorite")) {
      assertTrue(xml.matches("(?s).*<Tags>[^<]*\\b" + tag + "\\b.*"), tag);
    }
    assertTrue(xml.contains("<Expires>True</Expires>"), "expiry");
    assertTrue(xml.replaceAll("\\s", "").contains("<History><Entry>"), "history");
  }

  @Test
  void whatItChangedIsReadAndTheRestIsAsItWas() throws Exception {
    var random = VersionedContents.random(7, 3, 60, 10, 2000);
    var ref = new AttachmentRef(UUID.randomUUID(), "a.bin", 3, DAY);
    var item = login(Optional.empty(), ref);
    var all = new ArrayList<>(random.now().all());
    all.add(item);
    var files = new HashMap<>(random.now().attachments());
    files.put(ref.id(), new byte[] {1, 2, 3});
    var contents =
        new VersionedContents(new MemoryContents(random.folders(), all, files), random.before());
    Files.write(file, KdbxRoundTripTest.write(contents, KdbxCipher.AES_256));
    run("edit", "-q", "-p", file.toString(), "/" + item.name());
    var sink = Samples.read(Files.readAllBytes(file));
    var changed = sink.recorded.named(item.name());
    assertEquals(SecretText.of("new password"), changed.secrets().attribute(Attribute.PASSWORD));
    assertEquals(1, sink.versions.getOrDefault(item.id(), List.of()).size());
    for (var other : sink.recorded.items) {
      if (!other.id().equals(item.id())) {
        var before = contents.item(other.id());
        assertEquals(before.type(), other.type());
        assertEquals(before.overview().details(), other.overview().details());
        assertEquals(before.secrets().extras(), other.secrets().extras());
      }
    }
  }

  @Test
  void itFindsInItsPlacesWhatCameFromThere() throws Exception {
    var document =
        Files.readString(Path.of("src/test/resources/interop/keepass/own-places.xml"), UTF_8);
    var icon = "<Icon><UUID>AAAAAAAAAAAAAAAAAAAABw==</UUID><Data>iVBORw0KGgo=</Data></Icon>";
    var before =
        Documents.read(
            document
                .replace("</Meta>", "<CustomIcons>" + icon + "</CustomIcons></Meta>")
                .replace(
                    "<IconID>12</IconID>",
                    "<CustomIconUUID>AAAAAAAAAAAAAAAAAAAABw==</CustomIconUUID>"
                        + "<CustomData><Item><Key>k</Key><Value>v</Value></Item></CustomData>"));
    Files.write(file, KdbxRoundTripTest.write(before.recorded.contents(), KdbxCipher.AES_256));
    var xml = run("export", "-q", "-f", "xml", file.toString()).replaceAll(">\\s+<", "><");
    for (var part :
        List.of(
            "<Name>Family</Name><Notes>shared with Tom</Notes><IconID>38</IconID>",
            "<OverrideURL>cmd://browser {URL}</OverrideURL>",
            "<DefaultSequence>{USERNAME}{ENTER}</DefaultSequence>",
            "<Window>Shop - *</Window><KeystrokeSequence>{PASSWORD}</KeystrokeSequence>",
            "<CustomIconUUID>AAAAAAAAAAAAAAAAAAAABw==</CustomIconUUID>",
            "<Key>UserName</Key><Value ProtectInMemory=\"True\">mara</Value>",
            "<Key>k</Key><Value>v</Value>")) {
      assertTrue(xml.contains(part), part);
    }
    assertFalse(xml.contains("KeyturnItem"), xml);
    // It writes every entry anew when one is added.
    run("add", "-q", "-u", "other", file.toString(), "added");
    var after = Samples.read(Files.readAllBytes(file)).recorded;
    after.items.removeIf(item -> item.name().equals("added"));
    assertEquals(Set.copyOf(before.recorded.items), Set.copyOf(after.items));
    assertEquals(Set.copyOf(before.recorded.folders), Set.copyOf(after.folders));
  }
}
