package org.keyturn.exchange.keepass.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.format.Damage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.xml.ByteParts;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Problem;

/// Reads a document whole: entries point to each other and to files that may stand behind them.
/// Used once.
public final class DocumentReader {
  private final XmlBudget budget;
  private final ValueReader values;
  private final Map<String, byte[]> files;
  private final List<Problem> problems = new ArrayList<>();
  private final IconReader icons = new IconReader();
  private final GroupReader groups;
  private final List<Group> roots = new ArrayList<>();
  private Optional<UUID> bin = Optional.empty();
  private boolean binless;
  private Optional<byte[]> headerHash = Optional.empty();

  /// @param mask lies over protected values; empty in an unencrypted export
  /// @param files contents that stand before the document, by reference
  public DocumentReader(
      Optional<MaskStream> mask, Map<String, byte[]> files, XmlBudget budget, Watch watch) {
    this.budget = budget;
    this.files = new HashMap<>(files);
    this.values = new ValueReader(mask, budget);
    this.groups = new GroupReader(values, budget, this.files, problems::add, watch);
  }

  /// @param in read to the end of the document, not closed
  /// @throws Failed `Damaged(IMPORT_FILE)`, `Damaged(KEEPASS_ROOT)` without the group that holds
  ///   all others, `BeyondBounds`, `Cancelled`
  public KeepassDatabase read(InputStream in) throws Failed {
    try {
      var xml = XmlIn.over(in, budget, values::skipped);
      if (!xml.root().equals("KeePassFile")) {
        throw new Failed(new Failure.NotRecognised(Failure.Thing.IMPORT));
      }
      xml.children(child -> {
        switch (child) {
          case "Meta" -> xml.children(each -> meta(xml, each));
          case "Root" -> root(xml);
          default -> {}
        }
      });
    } catch (XMLStreamException e) {
      // Dropped but for the place: its text may quote what stands in the file.
      throw new Failed(broken(e.getLocation()));
    }
    if (icons.lost()) {
      problems.add(new Problem("Meta/CustomIcons", "icons"));
    }
    var used = bin.filter(_ -> !binless);
    var database =
        new KeepassDatabase(roots, used, binless, headerHash, files, icons.found(), problems);
    if (roots.isEmpty()) {
      database.wipe();
      throw new Failed(new Failure.Damaged(Failure.Part.KEEPASS_ROOT));
    }
    return database;
  }

  private static Failure broken(@Nullable Location where) {
    return where == null
        ? Damage.inText(0, 0)
        : Damage.inText(where.getLineNumber(), where.getColumnNumber());
  }

  private void root(XmlIn xml) throws XMLStreamException, Failed {
    xml.children(child -> {
      if (child.equals("Group")) {
        roots.add(groups.read(xml, DocumentPlace.OUTERMOST));
      }
    });
  }

  private void meta(XmlIn xml, String child) throws XMLStreamException, Failed {
    switch (child) {
      case "DatabaseDescription" -> {
        if (!xml.text().isEmpty()) {
          problems.add(new Problem("Meta/DatabaseDescription", "database-notes"));
        }
      }
      case "RecycleBinEnabled" -> binless = xml.text().reveal().strip().equalsIgnoreCase("False");
      case "RecycleBinUUID" -> bin = KeepassIds.read(xml.text().reveal());
      case "HeaderHash" -> headerHash = hash(xml.text().reveal());
      case "Binaries" ->
          xml.children(each -> {
            if (each.equals("Binary")) {
              file(xml);
            }
          });
      case "CustomIcons" -> icons.read(xml, budget);
      default -> {}
    }
  }

  private static Optional<byte[]> hash(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.of(new byte[0]);
    }
  }

  private void file(XmlIn xml) throws XMLStreamException, Failed {
    var id = xml.attribute("ID");
    boolean compressed = xml.flag("Compressed");
    var content = values.bytes(xml);
    var where = "Meta/Binaries/Binary[" + (files.size() + 1) + "]";
    if (id == null || content.isEmpty()) {
      problems.add(new Problem(where, "unreadable-attachment"));
      return;
    }
    // KeePassXC writes nothing at all for a file of no bytes.
    var plain = compressed && content.get().length > 0 ? unpacked(content.get()) : content;
    plain.ifPresentOrElse(
        bytes -> files.put(id, bytes),
        () -> problems.add(new Problem(where, "unreadable-attachment")));
  }

  private Optional<byte[]> unpacked(byte[] packed) throws Failed {
    var out = new ByteParts();
    var part = new byte[16 * 1024];
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int got = in.read(part); got >= 0; got = in.read(part)) {
        budget.unpack(got);
        budget.keep(got);
        out.add(part, got);
      }
      return Optional.of(out.join());
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      Arrays.fill(packed, (byte) 0);
      Arrays.fill(part, (byte) 0);
    }
  }
}
