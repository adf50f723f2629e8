package org.keyturn.exchange.keepass.xml;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;

/// Reads the times of an entry.
final class TimesReader {
  /// Hears of what is no date.
  @FunctionalInterface
  interface Unreadable {
    void tell() throws Failed;
  }

  private TimesReader() {}

  /// @param unreadable hears of each that is no date
  static EntryTimes read(XmlIn xml, Unreadable unreadable) throws XMLStreamException, Failed {
    var read =
        new Object() {
          Optional<Instant> created = Optional.empty();
          Optional<Instant> changed = Optional.empty();
          Optional<Instant> moved = Optional.empty();
          Optional<Instant> expiry = Optional.empty();
          boolean expires;
        };
    xml.children(child -> {
      switch (child) {
        case "CreationTime" -> read.created = moment(xml, unreadable);
        case "LastModificationTime" -> read.changed = moment(xml, unreadable);
        case "LocationChanged" -> read.moved = moment(xml, unreadable);
        // KeePass has whole seconds.
        case "ExpiryTime" ->
            read.expiry = moment(xml, unreadable).map(time -> time.truncatedTo(ChronoUnit.SECONDS));
        case "Expires" -> read.expires = Boolean.parseBoolean(xml.text().reveal());
        default -> {}
      }
    });
    return new EntryTimes(
        read.created, read.changed, read.moved, read.expiry.filter(_ -> read.expires));
  }

  private static Optional<Instant> moment(XmlIn xml, Unreadable unreadable)
      throws XMLStreamException, Failed {
    var moment = KeepassTime.read(xml.text().reveal().strip());
    if (moment.isEmpty()) {
      unreadable.tell();
    }
    return moment;
  }
}
