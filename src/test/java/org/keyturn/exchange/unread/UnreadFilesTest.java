package org.keyturn.exchange.unread;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.Formats;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.Samples;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.bitwarden.BitwardenRestrictedFormat;
import org.keyturn.exchange.bitwarden.BitwardenZipFormat;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Format;
import org.keyturn.exchange.kdbx.KdbxFormat;
import org.keyturn.exchange.tables.ChromeFormat;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failure;

/// Files without a reader are told by name, with the way on, whatever the person takes them for.
public class UnreadFilesTest {
  private static final String BETWEEN = "***5642bee8-a5ff-11dc-8314-0800200c9a66***\n";
  private static final String BUTTERCUP =
      "!group_id,!group_name,title,username,password,URL,id\n1,Family,,,,,\n1,Family,Shop,mara,fig-42,https://shop.example,2\n";

  public static List<Map.Entry<Format, byte[]>> files() {
    return List.of(
        file(new ButtercupFormat(), "b~>buttercup/a\nd10b9f8c$e2$8f1a"),
        file(new ButtercupFormat(), "b~>buttercup/bU2FsdGVk"),
        file(
            new OnePassword1pifFormat(),
            "{\"uuid\":\"A\",\"typeName\":\"webforms.WebForm\",\"title\":\"Shop\"}\n"
                + BETWEEN
                + "{\"uuid\":\"B\",\"title\":\"**\"}\n*"
                + BETWEEN),
        file(new OnePasswordOpvaultFormat(), "var profile={\"lastUpdatedBy\":\"Dropbox\"};"),
        file(new OnePasswordOpvaultFormat(), "ld({\"23F31F1B\":{\"category\":\"099\"}});"),
        file(
            new SafeInCloudXmlFormat(),
            "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<database><label name=\"Work\" id=\"1\" /><card title=\"Shop\"></card></database>"),
        Map.entry(new SafeInCloudDatabaseFormat(), safeInCloud()),
        file(
            new KasperskyFormat(),
            "Websites\n\nWebsite name: Shop\nWebsite URL: https://shop.example\nLogin name: \nLogin: mara\nPassword: fig-42\nComment: \n\n---\n\n"),
        file(new KasperskyFormat(), "Notes\r\n\r\nName: one\r\nText: two, three\r\n\r\n---\r\n"));
  }

  private static Map.Entry<Format, byte[]> file(Format format, String text) {
    return Map.entry(format, text.getBytes(UTF_8));
  }

  private static byte[] safeInCloud() {
    var bytes = new byte[400];
    new SplittableRandom(2).nextBytes(bytes);
    bytes[0] = 5;
    bytes[1] = 5;
    bytes[2] = 1;
    bytes[3] = 64;
    bytes[68] = 16;
    bytes[85] = 64;
    bytes[150] = (byte) 176;
    return bytes;
  }

  @ParameterizedTest
  @MethodSource("files")
  void eachIsRefusedByItsName(Map.Entry<Format, byte[]> file) throws Exception {
    var format = file.getKey();
    var refusal = new Failure.NoReader(Failure.Foreign.byKey(format.key()));
    assertEquals(format, Samples.format(file.getValue()));
    assertEquals(refusal, Failures.of(() -> Samples.read(file.getValue())));
    assertEquals(refusal, Failures.of(() -> Samples.readAs(format, file.getValue())));
  }

  @Test
  void insistingOnAnotherFormatChangesNothing() {
    for (var format :
        List.of(new KdbxFormat(), new BitwardenJsonFormat(), new BitwardenZipFormat())) {
      assertEquals(
          new Failure.NoReader(Failure.Foreign.SAFEINCLOUD_DB),
          Failures.of(() -> Samples.readAs(format, safeInCloud())),
          format.key());
    }
  }

  @Test
  void aTableCanStillBeExplained() throws Exception {
    var found = ImportFiles.as(new CsvFormat(), ByteSource.of(BUTTERCUP.getBytes(UTF_8)));
    var columns =
        Map.of(
            "title",
            "name",
            "username",
            "username",
            "password",
            "password",
            "URL",
            "url",
            "!group_name",
            "folder");
    var item = Samples.pour(found, columns).named("Shop");
    assertEquals("mara", Samples.value(item, Attribute.USERNAME));
  }

  @Test
  void whatOnlyLooksLikeOneIsNone() throws Exception {
    var chrome = "name,username,url,password,note\nOne,u,https://a.example,p,n\n";
    assertEquals(new ChromeFormat(), Samples.format(chrome.getBytes(UTF_8)));
    var table = "id,username,what,password,else\n1,u,x,p,y\n2,v,z,q,w\n";
    assertEquals(new CsvFormat(), Samples.format(table.getBytes(UTF_8)));
    var bitwarden =
        "{\"encrypted\":false,\"items\":[{\"type\":2,\"name\":\"***5642bee8-a5ff-11dc\"}]}";
    assertEquals(new BitwardenJsonFormat(), Samples.format(bitwarden.getBytes(UTF_8)));
  }

  @Test
  void aFolderIsToldFromAFile(@TempDir Path folder) throws Exception {
    var vault = Files.createDirectories(folder.resolve("x.opvault").resolve("default"));
    Files.writeString(vault.resolve("profile.js"), "var profile={};");
    assertEquals(
        new OnePasswordOpvaultFormat(), ImportFiles.folder(folder.resolve("x.opvault")).format());
    var export = Files.createDirectories(folder.resolve("x.1pif"));
    Files.writeString(export.resolve("data.1pif"), "{}");
    assertEquals(new OnePassword1pifFormat(), ImportFiles.folder(export).format());
    assertEquals(
        new Failure.NotRecognised(Failure.Thing.IMPORT_FOLDER),
        Failures.of(() -> ImportFiles.folder(folder)));
  }

  @Test
  void eachFormatWithoutAReaderHasItsWords() {
    var without =
        Formats.all().stream()
            .filter(format -> !format.reads() && !format.equals(new BitwardenRestrictedFormat()))
            .map(Format::key)
            .collect(Collectors.toSet());
    var words =
        Arrays.stream(Failure.Foreign.values())
            .map(Failure.Foreign::key)
            .collect(Collectors.toSet());
    assertEquals(words, without);
    assertNotEquals(0, words.size());
    assertFalse(new ButtercupFormat().reads());
  }
}
