package org.keyturn.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every setting there is.
public final class SettingKeys {

  /// Colours of the window.
  public enum Theme implements Choice {
    SYSTEM("SYSTEM"),
    LIGHT("LIGHT"),
    DARK("DARK");

    private final String code;

    Theme(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// What the generator makes.
  public enum GeneratorMode implements Choice {
    PASSWORD("PASSWORD"),
    PASSPHRASE("PASSPHRASE"),
    USERNAME("USERNAME");

    private final String code;

    GeneratorMode(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// What a generated user name is.
  public enum NameKind implements Choice {
    WORD("WORD"),
    PLUS_ADDRESS("PLUS_ADDRESS"),
    CATCH_ALL("CATCH_ALL");

    private final String code;

    NameKind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// How many profiles of the generator are kept.
  public static final int PROFILES_MOST = 20;

  /// Orders of the list of items; by date, the latest first.
  public enum ListOrder implements Choice {
    TITLE("TITLE"),
    USERNAME("USERNAME"),
    TYPE("TYPE"),
    CHANGED("CHANGED"),
    CREATED("CREATED");

    private final String code;

    ListOrder(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// What a double click on an item in the list does.
  public enum DoubleClick implements Choice {
    COPY("COPY"),
    OPEN("OPEN"),
    EDIT("EDIT");

    private final String code;

    DoubleClick(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /// How many recent vaults are remembered.
  public static final int RECENT_MOST = 10;

  public static final Setting<Theme> THEME = Setting.choice("theme", Theme.SYSTEM);

  /// Size of everything in the window, in percent of the usual one; WCAG 2.2 asks for text of 200
  /// without loss.
  public static final Setting<Integer> TEXT_PERCENT = Setting.number("text.percent", 100, 100, 200);

  /// Minutes without input until the vault locks; 0 means never.
  public static final Setting<Integer> LOCK_AFTER_MINUTES =
      Setting.number("lock.minutes", 5, 0, 24 * 60);

  /// Whether putting the window out of sight locks. Off: it is done by the way, dozens of times a
  /// day, and the screen lock is there for leaving the computer.
  public static final Setting<Boolean> LOCK_ON_MINIMISE = Setting.flag("lock.minimise", false);

  /// Whether the computer's going to sleep locks, at the latest when it wakes.
  public static final Setting<Boolean> LOCK_ON_SLEEP = Setting.flag("lock.sleep", true);

  /// Whether locking the screen, or another person's taking it over, locks, where the system tells.
  public static final Setting<Boolean> LOCK_ON_SCREEN_LOCK = Setting.flag("lock.screen", true);

  /// Seconds until a copied secret leaves the clipboard; 0 means not by itself, only when a vault
  /// locks and when the program ends.
  public static final Setting<Integer> CLIPBOARD_SECONDS =
      Setting.number("clipboard.seconds", 30, 0, 600);

  /// Seconds that a shown secret stays in sight.
  public static final Setting<Integer> REVEAL_SECONDS =
      Setting.number("reveal.seconds", 30, 5, 600);

  /// Whether notes stay out of sight until they are asked for, as passwords do.
  public static final Setting<Boolean> CONCEAL_NOTES =
      Setting.flag("reveal.notes-concealed", false);

  /// Whether an open vault is copied once a day.
  public static final Setting<Boolean> BACKUP = Setting.flag("backup", true);

  /// How many days, weeks and months have a copy that is kept.
  public static final Setting<Integer> BACKUP_DAYS = Setting.number("backup.days", 7, 1, 366);

  public static final Setting<Integer> BACKUP_WEEKS = Setting.number("backup.weeks", 4, 0, 104);
  public static final Setting<Integer> BACKUP_MONTHS = Setting.number("backup.months", 12, 0, 120);

  /// `system`, `en` or `de`.
  public static final Setting<String> LANGUAGE =
      Setting.text("language", "system", Set.of("system", "en", "de")::contains);

  public static final Setting<WindowBounds> WINDOW =
      new Setting<>("window.bounds", WindowBounds.UNSET, WindowBounds::parse, WindowBounds::toText);

  /// How wide the sidebar and the list are where there is room for them, in effective pixels.
  public static final Setting<List<Double>> PANES =
      Setting.list(
          "window.panes",
          List.of(228.0, 348.0),
          2,
          Double::valueOf,
          width -> width >= 1 && width <= 10_000);

  /// Whether the rows of the list are low, so that more of them are seen at once.
  public static final Setting<Boolean> LIST_COMPACT = Setting.flag("list.compact", false);

  public static final Setting<ListOrder> LIST_ORDER = Setting.choice("list.order", ListOrder.TITLE);

  public static final Setting<DoubleClick> DOUBLE_CLICK =
      Setting.choice("list.double-click", DoubleClick.COPY);

  /// Where key files lie, for the vaults whose owners want that remembered.
  public static final Setting<List<KeyFilePlace>> KEY_FILES =
      Setting.list(
          "vaults.key-files",
          RECENT_MOST,
          KeyFilePlace::parse,
          KeyFilePlace::isPossible,
          KeyFilePlace::toText);

  /// The vaults that were open lately, the latest first.
  public static final Setting<List<RecentVault>> RECENT_VAULTS =
      Setting.list(
          "vaults.recent",
          RECENT_MOST,
          RecentVault::parse,
          RecentVault::isPossible,
          RecentVault::toText);

  /// The file of breached passwords that the security check compares with.
  public static final Setting<Optional<Path>> BREACH_FILE =
      new Setting<>(
          "health.breach-file",
          Optional.empty(),
          text ->
              Setting.parse(
                  text,
                  path -> Optional.of(Path.of(path)),
                  file -> file.orElseThrow().isAbsolute()),
          file -> file.map(Path::toString).orElse(""));

  public static final Setting<GeneratorMode> GENERATOR_MODE =
      Setting.choice("generator.mode", GeneratorMode.PASSWORD);
  public static final Setting<Integer> GENERATOR_LENGTH =
      Setting.number("generator.length", 20, 5, 128);
  public static final Setting<Boolean> GENERATOR_LOWER = Setting.flag("generator.lower", true);
  public static final Setting<Boolean> GENERATOR_UPPER = Setting.flag("generator.upper", true);
  public static final Setting<Boolean> GENERATOR_DIGITS = Setting.flag("generator.digits", true);
  public static final Setting<Boolean> GENERATOR_SYMBOLS = Setting.flag("generator.symbols", true);
  public static final Setting<Integer> GENERATOR_LEAST_DIGITS =
      Setting.number("generator.least-digits", 1, 0, 9);
  public static final Setting<Integer> GENERATOR_LEAST_SYMBOLS =
      Setting.number("generator.least-symbols", 1, 0, 9);
  public static final Setting<Boolean> GENERATOR_NO_LOOKALIKES =
      Setting.flag("generator.no-lookalikes", false);
  public static final Setting<Integer> GENERATOR_WORDS =
      Setting.number("generator.words", 6, 3, 20);
  public static final Setting<String> GENERATOR_SEPARATOR =
      Setting.text("generator.separator", "-", text -> text.length() <= 8);
  public static final Setting<Boolean> GENERATOR_CAPITALS =
      Setting.flag("generator.capitals", false);
  public static final Setting<Boolean> GENERATOR_NUMBER = Setting.flag("generator.number", false);
  public static final Setting<NameKind> GENERATOR_NAME =
      Setting.choice("generator.name", NameKind.WORD);
  public static final Setting<Boolean> GENERATOR_NAME_CAPITAL =
      Setting.flag("generator.name.capital", false);
  public static final Setting<Boolean> GENERATOR_NAME_NUMBER =
      Setting.flag("generator.name.number", true);

  /// The person's own address, to which tags are added; may be half typed.
  public static final Setting<String> GENERATOR_ADDRESS =
      Setting.text("generator.address", "", _ -> true);

  /// The person's own domain; may be half typed.
  public static final Setting<String> GENERATOR_DOMAIN =
      Setting.text("generator.domain", "", _ -> true);

  /// What a profile of the generator keeps: every option, no result.
  public static final List<Setting<?>> GENERATOR_OPTIONS =
      List.of(
          GENERATOR_MODE,
          GENERATOR_LENGTH,
          GENERATOR_LOWER,
          GENERATOR_UPPER,
          GENERATOR_DIGITS,
          GENERATOR_SYMBOLS,
          GENERATOR_LEAST_DIGITS,
          GENERATOR_LEAST_SYMBOLS,
          GENERATOR_NO_LOOKALIKES,
          GENERATOR_WORDS,
          GENERATOR_SEPARATOR,
          GENERATOR_CAPITALS,
          GENERATOR_NUMBER,
          GENERATOR_NAME,
          GENERATOR_NAME_CAPITAL,
          GENERATOR_NAME_NUMBER,
          GENERATOR_ADDRESS,
          GENERATOR_DOMAIN);

  public static final Setting<List<Profile>> GENERATOR_PROFILES =
      Setting.list(
          "generator.profiles",
          PROFILES_MOST,
          Profile::parse,
          Profile::isPossible,
          Profile::toText);

  private SettingKeys() {}
}
