package org.keyturn.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.keyturn.exchange.keepass.Documents;

/// Files that have very much of one thing, and are made in a moment. Each begins with how it should
/// end: `read`, or the name of the limit that it breaks.
final class LopsidedFiles {
  private static final String ENTRY_WITH_REFERENCES =
      "<Entry><String><Key>k</Key><Value>"
          + "{REF:P@I:00000000000000000000000000000001}".repeat(1000)
          + "</Value></String></Entry>";

  private LopsidedFiles() {}

  static Map<String, Callable<byte[]>> documents() {
    var files = new LinkedHashMap<String, Callable<byte[]>>();
    files.put("items: empty items", () -> bitwarden(list(1_000_000, "{}")));
    files.put("read: empty items", () -> bitwarden(list(60_000, "{}")));
    files.put("items: items of 1Password that are none", () -> onePassword(list(201_000, "1")));
    files.put(
        "read: fields in one item",
        () -> bitwarden("{\"type\":1,\"fields\":[" + list(60_000, "{\"type\":0}") + "]}"));
    files.put(
        "read: wrong dates",
        () -> bitwarden(list(40_000, "{\"type\":1,\"creationDate\":\"2020-99-99T00:00:00Z\"}")));
    files.put(
        "read: unknown members",
        () -> bitwarden("{\"type\":1," + each(100_000, i -> "\"m" + i + "\":\"v\",") + "\"z\":1}"));
    files.put(
        "read: addresses in one item",
        () ->
            onePassword(
                "{\"overview\":{\"urls\":["
                    + each(80_000, i -> "{\"url\":\"u" + i + "\"},")
                    + "{}]}}"));
    files.put(
        "read: tags of one item",
        () ->
            onePassword(
                "{\"overview\":{\"tags\":[" + each(120_000, i -> "\"t" + i + "\",") + "1]}}"));
    files.put(
        "folderDepth: folders within folders",
        () -> onePassword("{\"overview\":{\"tags\":[\"" + "a/".repeat(100_000) + "\"]}}"));
    files.put(
        "read: items of a vault with a long id",
        () -> proton("v".repeat(49_000), list(100_000, "1")));
    files.put(
        "read: rules of addresses",
        () ->
            proton(
                "v",
                "{\"data\":{\"type\":\"login\",\"content\":{\"autofillUrls\":["
                    + each(60_000, i -> "{\"url\":\"u" + i + "\",\"mode\":\"exact\"},")
                    + "{}]}}}"));
    files.put("read: an item in one folder many times", LopsidedFiles::enpass);
    return files;
  }

  private static byte[] enpass() {
    var folders =
        each(
            50,
            i ->
                "{\"uuid\":\""
                    + i
                    + "\",\"parent_uuid\":\""
                    + (i + 1)
                    + "\",\"title\":\""
                    + "t".repeat(1000)
                    + "\"},");
    return bytes(
        "{\"folders\":["
            + folders
            + "{}],\"items\":[{\"title\":\"x\",\"template_type\":\"note\",\"fields\":[],"
            + "\"folders\":["
            + list(190_000, "\"0\"")
            + "]}]}");
  }

  static Map<String, Callable<byte[]>> archives() {
    var files = new LinkedHashMap<String, Callable<byte[]>>();
    files.put(
        "read: files of one item",
        () -> zip(40_000, i -> "attachments/a/" + i, "x", "data.json", bitwarden(note("a"))));
    files.put(
        "read: files of many items",
        () ->
            zip(
                30_000,
                i -> "attachments/" + i + "/x",
                "",
                "data.json",
                bitwarden(each(30_000, i -> note("" + i) + ",") + note("a"))));
    files.put(
        "read: files of nobody",
        () -> zip(40_000, i -> "x/" + i, "", "data.json", bitwarden(note("a"))));
    files.put(
        "read: deep names",
        () -> zip(100, i -> "a/".repeat(30_000) + i, "", "data.json", bitwarden(note("a"))));
    files.put(
        "read: documents of 1Password",
        () ->
            zip(
                40_000,
                i -> "files/" + i + "__x",
                "",
                "export.data",
                onePassword(
                    each(
                            40_000,
                            i ->
                                "{\"details\":{\"documentAttributes\":{\"documentId\":\"z"
                                    + i
                                    + "\"}}},")
                        + "{}")));
    files.put(
        "read: files of Proton Pass",
        () ->
            zip(
                30_000,
                i -> "Proton Pass/files/d" + i + "/x",
                "",
                "Proton Pass/data.json",
                proton("v", each(30_000, i -> "{\"files\":[\"d" + i + "/x\"]},") + "{}")));
    files.put("tables: tables", () -> zip(5_000, i -> i + ".csv", "title,note\na,b\n"));
    return files;
  }

  static Map<String, Callable<byte[]>> tables() {
    var files = new LinkedHashMap<String, Callable<byte[]>>();
    var chrome = "name,url,username,password";
    files.put("records: records", () -> bytes(chrome + "\n" + "x\n".repeat(201_000)));
    files.put("read: empty records", () -> bytes(chrome + "\n" + ",,,x\n".repeat(60_000)));
    files.put(
        "read: empty columns",
        () ->
            bytes(
                chrome
                    + each(4000, i -> ",c" + i)
                    + "\n"
                    + ("a,b,c,d" + ",".repeat(4000) + "\n").repeat(800)));
    files.put(
        "read: columns without a name",
        () -> bytes(("f,t,u,p,https://a.example,n,s" + ",a,b".repeat(2000) + "\n").repeat(60)));
    files.put(
        "columnName: a name of a column",
        () -> bytes(chrome + "," + "h".repeat(100_000) + "\na,b,c,d,e\n"));
    files.put(
        "read: lines of a card",
        () ->
            bytes(
                "url,username,password,extra,name,grouping,fav\nhttp://sn,,,\"NoteType:Credit Card\nA:b\n"
                    + "a\n".repeat(300_000)
                    + "\",n,,0\n"));
    files.put(
        "read: lines of a field",
        () ->
            bytes(
                "type,name,login_username,login_password,fields\nlogin,a,u,p,\""
                    + "a\n".repeat(300_000)
                    + "\"\n"));
    files.put(
        "read: spaces in a month",
        () ->
            bytes(
                "name,url,username,password,note,cardholdername,cardnumber,cvc,expirydate,folder\na,,,,,h,41,1,abc"
                    + " ".repeat(300_000)
                    + "x,\n"));
    files.put(
        "read: tags in a cell",
        () ->
            bytes(
                "name,folder,tags,favorite,type,url,notes,username,password\na,,\""
                    + each(200_000, i -> "t" + i + ";")
                    + "\",,,,,u,p\n"));
    files.put(
        "read: layers of an ampersand",
        () ->
            bytes(
                chrome
                    + ",totp\na,,,,otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&"
                    + "amp;".repeat(1_000_000)
                    + "\n"));
    files.put(
        "read: letters of a site",
        () ->
            bytes(
                chrome
                    + "\n"
                    + each(
                        300,
                        i ->
                            "a,https://"
                                + "\u0434\u0435\u0436".repeat(300)
                                + i
                                + ".example,b,c\n")));
    files.put(
        "read: one value", () -> bytes(chrome + ",note\na,b,c,d," + "x".repeat(8_000_000) + "\n"));
    return files;
  }

  static Map<String, Callable<byte[]>> keepass() {
    var files = new LinkedHashMap<String, Callable<byte[]>>();
    files.put("items: entries", () -> xml("<Entry/>".repeat(1_000_000)));
    files.put("read: entries", () -> xml("<Entry/>".repeat(30_000)));
    files.put("contentSize: groups", () -> xml("<Group/>".repeat(1_000_000)));
    files.put(
        "read: groups within groups",
        () ->
            xml(
                "<Group><Name>g</Name>".repeat(190)
                    + "<Entry/>".repeat(20_000)
                    + "</Group>".repeat(190)));
    files.put(
        "read: texts",
        () -> xml("<Entry>" + Documents.text("a", "b").repeat(150_000) + "</Entry>"));
    files.put(
        "read: tags",
        () -> xml("<Entry><Tags>" + each(200_000, i -> "t" + i + ";") + "</Tags></Entry>"));
    files.put(
        "read: files",
        () ->
            xml(
                "<Entry>"
                    + "<Binary><Key>a</Key><Value>AA==</Value></Binary>".repeat(80_000)
                    + "</Entry>"));
    files.put(
        "read: files that are none",
        () ->
            xml(
                "<Entry>"
                    + "<Binary><Key>a</Key><Value>=</Value></Binary>".repeat(80_000)
                    + "</Entry>"));
    files.put(
        "versions: earlier versions",
        () -> xml("<Entry><History>" + "<Entry/>".repeat(150_000) + "</History></Entry>"));
    files.put(
        "read: wrong dates",
        () ->
            xml(
                "<Entry><UUID>x</UUID><Times><CreationTime>2020-99-99T00:00:00Z</CreationTime></Times></Entry>"
                    .repeat(30_000)));
    files.put(
        "read: references to a long text",
        () ->
            xml(
                "<Entry><UUID>"
                    + id(1)
                    + "</UUID>"
                    + Documents.text("Password", "x".repeat(4_000_000))
                    + "</Entry>"
                    + ENTRY_WITH_REFERENCES.repeat(20)));
    files.put("read: texts of one hash", LopsidedFiles::ofOneHash);
    files.put(
        "read: spaces in a secret",
        () ->
            xml(
                "<Entry>"
                    + Documents.text("TOTP Seed", "A" + " ".repeat(300_000) + "!")
                    + "</Entry>"));
    return files;
  }

  /// Titles that have one hash, and a reference for which they are put in order.
  private static byte[] ofOneHash() {
    var entries = new ArrayList<String>();
    for (int i = 0; i < 1 << 15; i++) {
      var title = new StringBuilder();
      for (int bit = 0; bit < 15; bit++) {
        title.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      entries.add("<Entry>" + Documents.text("Title", title.toString()) + "</Entry>");
    }
    return xml(
        String.join("", entries) + "<Entry>" + Documents.text("k", "{REF:P@T:x}") + "</Entry>");
  }

  private static String id(long id) {
    return Base64.getEncoder()
        .encodeToString(ByteBuffer.allocate(16).putLong(0).putLong(id).array());
  }

  private static String note(String id) {
    return "{\"type\":2,\"name\":\"n\",\"id\":\"" + id + "\"}";
  }

  private static byte[] bitwarden(String items) {
    return bytes("{\"encrypted\":false,\"items\":[" + items + "]}");
  }

  private static byte[] onePassword(String items) {
    return bytes("{\"accounts\":[{\"vaults\":[{\"items\":[" + items + "]}]}]}");
  }

  private static byte[] proton(String vault, String items) {
    return bytes("{\"vaults\":{\"" + vault + "\":{\"name\":\"a\",\"items\":[" + items + "]}}}");
  }

  private static byte[] xml(String group) {
    return bytes(Documents.with(group));
  }

  private static byte[] zip(int count, IntFunction<String> name, String content, Object... first)
      throws Exception {
    var entries = new ArrayList<>(List.of(first));
    for (int i = 0; i < count; i++) {
      entries.add(name.apply(i));
      entries.add(content);
    }
    return Samples.zip(entries.toArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String list(int count, String element) {
    return (element + ",").repeat(count - 1) + element;
  }

  private static String each(int count, IntFunction<String> part) {
    var all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append(part.apply(i));
    }
    return all.toString();
  }
}
