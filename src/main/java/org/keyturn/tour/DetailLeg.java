package org.keyturn.tour;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview.Filing;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.ui.shell.OpenVault;

/// The tour's way through one item that has everything an item can have.
final class DetailLeg implements Tour.Leg {

  @Override
  public void play(TourGuide guide, OpenVault vault) throws Failed {
    var rich = rich(vault);
    vault.session().items().save(rich, 0);
    attach(guide, vault, rich.id());
    guide.await(() -> shown(vault, rich.id()));
    guide.fx(() -> vault.navigator().reveal(rich.id()));
    guide.await(() -> guide.shell().scene().lookup(".preview-attachment") != null);
    guide.picture("30-detail");
    guide.smallPicture("30-detail");
    guide.fx(() ->
        ((ScrollPane) guide.shell().scene().lookup(".detail-pane > .scroll-pane")).setVvalue(1));
    guide.picture("30-detail-end");
    guide.smallPicture("30-detail-end");
    guide.press("large-password");
    guide.awaitNode("large-secret");
    guide.picture("31-large");
    ExchangeLeg.close(guide);
    guide.fx(() -> ((ButtonBase) guide.shell().scene().lookup(".preview-attachment")).fire());
    guide.awaitNode("preview-picture");
    guide.picture("32-preview");
    ExchangeLeg.close(guide);
    guide.press("detail-history");
    guide.await(() -> guide.shell().overlay().isOpen());
    guide.picture("33-history");
    ExchangeLeg.close(guide);
    edit(guide, vault, rich.id());
    guarded(guide, vault);
  }

  private static boolean shown(OpenVault vault, UUID id) {
    return vault.navigator().knows(id);
  }

  private static void edit(TourGuide guide, OpenVault vault, UUID id) {
    guide.fx(() -> vault.navigator().edit(id));
    guide.awaitNode("edit-links");
    guide.type("edit-links", "bank");
    guide.fx(() -> guide.shell().scene().lookup("#edit-tags").requestFocus());
    guide.picture("34-edit");
    guide.smallPicture("34-edit");
    guide.press("editor-cancel");
    guide.awaitNode("search");
  }

  private static void guarded(TourGuide guide, OpenVault vault) throws Failed {
    var item = Item.create(ItemType.WIFI, "Cabin network", vault.context().timers().now());
    var filing = new Filing(Optional.empty(), false, true, List.of());
    vault.session().items().save(item.withOverview(item.overview().withFiling(filing)), 0);
    guide.await(() -> shown(vault, item.id()));
    guide.fx(() -> vault.navigator().reveal(item.id()));
    guide.awaitNode("guard-password");
    guide.picture("35-guarded");
    guide.fx(() -> vault.navigator().edit(item.id()));
    guide.awaitNode("proof-password");
    guide.picture("36-proof");
    ExchangeLeg.close(guide);
  }

  private static void attach(TourGuide guide, OpenVault vault, UUID item) throws Failed {
    var folder = guide.ask(() -> vault.session().path().toAbsolutePath().getParent());
    try {
      var picture = Files.createTempFile(folder, "meter", ".png");
      guide.fx(() -> draw(guide, picture));
      add(vault, item, "router-label.png", Files.readAllBytes(picture));
      Files.delete(picture);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    add(vault, item, "recovery-codes.txt", "4471-0926".getBytes(StandardCharsets.UTF_8));
  }

  private static void draw(TourGuide guide, Path picture) {
    try {
      Picture.of(guide.shell().scene(), picture);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private static void add(OpenVault vault, UUID item, String name, byte[] bytes) throws Failed {
    vault
        .session()
        .attachments()
        .add(
            item,
            name,
            new ByteArrayInputStream(bytes),
            bytes.length,
            Progress.NONE,
            new CancelToken());
  }

  private static Item rich(OpenVault vault) throws Failed {
    var now = vault.context().timers().now();
    var item = Item.create(ItemType.LOGIN, "Fjellnett \u05e9\u05dc\u05d5\u05dd \ud83c\udfd4", now);
    var links = vault.session().items().list().stream().limit(2).map(o -> o.id()).toList();
    var details =
        item.overview()
            .details()
            .withAttributes(Map.of(Attribute.USERNAME, "mara.lindqvist@posteo.example"))
            .withUris(List.of(LoginUri.of("https://konto.fjellnett.example/a/long/way/to/login")));
    var filing = new Filing(Optional.empty(), true, false, List.of("home", "shared"));
    var overview =
        item.overview()
            .withDetails(details)
            .withFiling(filing)
            .withExpires(Optional.of(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(12)))
            .withLinks(links);
    var values = new EnumMap<Attribute, SecretText>(Attribute.class);
    values.put(Attribute.PASSWORD, SecretText.of("Il1O0-qvKm9 WxZ2ep&hY4uDs"));
    var past =
        new PastPassword(SecretText.of("Harbour-77"), now.minus(Duration.ofDays(90)), Extras.NONE);
    var note = "Line 1 of a note.\nLine 2: the router stands behind the books.";
    return new Item(
        overview,
        new Secrets(
            values, SecretText.of(note), fields(), List.of(past), List.of(passkey()), Extras.NONE));
  }

  private static Passkey passkey() {
    return new Passkey(
        Map.of(
            "rpId", SecretText.of("fjellnett.example"),
            "rpName", SecretText.of("Fjellnett"),
            "userName", SecretText.of("mara"),
            "creationDate", SecretText.of("2026-03-01T10:00:00Z")),
        Extras.NONE);
  }

  private static List<CustomField> fields() {
    return Stream.of(
            new Sample(CustomField.Type.TEXT, "Customer number", "4471 0926"),
            new Sample(CustomField.Type.HIDDEN, "Service PIN", "9021"),
            new Sample(CustomField.Type.BOOLEAN, "Paid by card", "true"),
            new Sample(CustomField.Type.DATE, "Contract since", "2021-09-01"),
            new Sample(CustomField.Type.EMAIL, "Support", "help@fjellnett.example"),
            new Sample(CustomField.Type.URL, "Status page", "https://status.fjellnett.example"),
            new Sample(CustomField.Type.ONE_TIME_CODE, "Router code", "JBSWY3DPEHPK3PXP"))
        .map(Sample::field)
        .toList();
  }

  private record Sample(CustomField.Type type, String name, String value) {
    CustomField field() {
      return new CustomField(type, name, SecretText.of(value), Optional.empty(), Extras.NONE);
    }
  }
}
