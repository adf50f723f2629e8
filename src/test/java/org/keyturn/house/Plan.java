package org.keyturn.house;

import static org.keyturn.house.Plan.Fx.ALL;
import static org.keyturn.house.Plan.Fx.NONE;
import static org.keyturn.house.Plan.Fx.PROPERTIES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The plan of the house: each room, what it sees of JavaFX and which rooms it leans on. This is
/// the one list of rooms; `docs/architecture.md` says why each is as it is. A room that is missing
/// here, or that the program has no more, fails in [DirectionsTest].
final class Plan {

  /// How much of JavaFX a room sees.
  enum Fx {
    NONE,
    /// Beans, collections and events, which need no toolkit.
    PROPERTIES,
    ALL
  }

  /// @param mayUse the room itself and what it may lean on
  record Room(String name, Fx fx, DescribedPredicate<JavaClass> mayUse) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// What other rooms may hold of the crypto room: values and wiped secrets, no ciphers.
  private static final DescribedPredicate<JavaClass> SECRET_VALUES =
      Rooms.types("crypto", "KdfParameters", "KeyId", "OutOfBounds", "Password", "SecretBytes");

  /// The names of backups have a random part, and random bytes come from the crypto room alone.
  private static final DescribedPredicate<JavaClass> CHANCE = Rooms.types("crypto", "Randomness");

  private static final DescribedPredicate<JavaClass> FAILURES =
      Rooms.types("model", "Failed", "Failure");

  /// What `ui` and `cli` may see of the vault: its own package, and nothing that lies below it.
  private static final DescribedPredicate<JavaClass> DOOR = Rooms.exactly("vault");

  private static final List<Room> LOW =
      List.of(
          room("crypto", NONE),
          room("address", NONE),
          room("model", NONE),
          room("generator", NONE),
          room("files", NONE, FAILURES),
          room("settings", PROPERTIES, FAILURES.or(Rooms.in("files"))),
          room("platform", NONE, "address", "files"),
          room("jobs", PROPERTIES, FAILURES),
          room("text", NONE, "model"),
          room("totp", NONE, "crypto"),
          room("search", NONE, "model", "totp"),
          room("health", NONE, "model", "totp", "address", "files"),
          room("store", NONE, FAILURES.or(SECRET_VALUES).or(CHANCE).or(Rooms.in("files"))),
          room("exchange", NONE, "model", "crypto", "jobs", "address", "totp"),
          room("vault", NONE, "model", "store", "files", "crypto", "jobs", "address", "totp"),
          room("transfer", NONE, transfer()),
          room("cli", NONE, cli()),
          room("tour", ALL, feature().or(Rooms.in("ui"))));

  /// What features of the window share.
  private static final List<Room> SHARED =
      List.of(
          room("ui.controls", ALL, feature()),
          room("ui.context", PROPERTIES, context()),
          room("ui.dialogs", ALL, feature()),
          room("ui.commands", ALL, feature()),
          room("ui.secrets", ALL, feature()),
          room("ui.fx", ALL, feature()),
          room("ui.shell", ALL, feature().or(Rooms.in("ui"))));

  private static final List<Room> FEATURES =
      Stream.of(
              "attachments",
              "copyto",
              "detail",
              "editor",
              "exporting",
              "firststeps",
              "generator",
              "health",
              "history",
              "importing",
              "items",
              "preferences",
              "rotation",
              "sheet",
              "templates",
              "unlock")
          .map(name -> room("ui." + name, ALL, feature()))
          .toList();

  /// Last part of packages that hold what a feature of the window knows and does, without a
  /// control: they see [Fx#PROPERTIES] only.
  static final Set<String> WITHOUT_TOOLKIT = Set.of("model");

  private Plan() {}

  static List<Room> rooms() {
    return Stream.of(LOW, SHARED, FEATURES).flatMap(List::stream).toList();
  }

  static DescribedPredicate<JavaClass> seeing(Fx fx) {
    var names = rooms().stream().filter(room -> room.fx == fx).map(Room::name);
    return Rooms.in(names.toArray(String[]::new));
  }

  /// Whether a package of the window holds no view.
  static boolean needsNoToolkit(String room) {
    return room.startsWith("ui.") && WITHOUT_TOOLKIT.contains(lastPart(room));
  }

  static String lastPart(String room) {
    return room.substring(room.lastIndexOf('.') + 1);
  }

  private static DescribedPredicate<JavaClass> feature() {
    return Rooms.in("ui.controls", "ui.context", "ui.dialogs", "ui.commands", "ui.secrets")
        .or(Rooms.in("model", "address", "generator", "totp", "health", "exchange", "search"))
        .or(Rooms.in("settings", "jobs", "text", "platform", "files", "transfer"))
        .or(DOOR)
        .or(SECRET_VALUES);
  }

  private static DescribedPredicate<JavaClass> context() {
    return Rooms.in("model", "exchange", "settings", "jobs", "text", "platform")
        .or(DOOR)
        .or(SECRET_VALUES);
  }

  private static DescribedPredicate<JavaClass> transfer() {
    return Rooms.in("exchange", "model", "files", "jobs").or(DOOR).or(SECRET_VALUES);
  }

  private static DescribedPredicate<JavaClass> cli() {
    return Rooms.in("model", "exchange", "generator", "totp", "health", "search", "transfer")
        .or(Rooms.in("jobs", "settings", "text", "platform", "files"))
        .or(DOOR)
        .or(SECRET_VALUES);
  }

  private static Room room(String name, Fx fx, String... leansOn) {
    return new Room(name, fx, Rooms.in(with(name, leansOn)));
  }

  private static Room room(String name, Fx fx, DescribedPredicate<JavaClass> leansOn) {
    return new Room(name, fx, Rooms.in(name).or(leansOn));
  }

  private static String[] with(String name, String... others) {
    return Stream.concat(Stream.of(name), Arrays.stream(others)).toArray(String[]::new);
  }
}
