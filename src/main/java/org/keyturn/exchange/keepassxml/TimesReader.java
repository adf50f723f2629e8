package org.keyturn.exchange.keepassxml;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.transfer.Problem;

/// Reads the times of an entry.
record TimesReader(Consumer<Problem> problems) {

  Times read(XmlIn xml, String where) throws XMLStreamException, Failed {
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
        case "CreationTime" -> read.created = moment(xml, where);
        case "LastModificationTime" -> read.changed = moment(xml, where);
        case "LocationChanged" -> read.moved = moment(xml, where);
        case "ExpiryTime" -> read.expiry = moment(xml, where);
        case "Expires" -> read.expires = Boolean.parseBoolean(xml.text().reveal());
        default -> {}
      }
    });
    return new Times(read.created, read.changed, read.moved, read.expiry.filter(_ -> read.expires));
  }

  private Optional<Instant> moment(XmlIn xml, String where) throws XMLStreamException, Failed {
    var moment = Moments.read(xml.text().reveal().strip());
    if (moment.isEmpty()) {
      problems.accept(new Problem(where + "/Times", "unreadable-date"));
    }
    return moment;
  }
}
