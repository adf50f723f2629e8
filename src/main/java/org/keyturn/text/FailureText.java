package org.keyturn.text;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Spot;

/// What is said about a failure: what happened, what to do about it, and the exit code of the
/// command line.
///
/// @param title one clause without a full stop, for a heading
/// @param advice whole sentences: the next step, and the cause where it is not plain
/// @param more what few have to know, e.g. a cause that is rare; behind "More" in the window
public record FailureText(String title, String advice, Optional<String> more, int exitCode) {

  /// Success.
  public static final int DONE = 0;

  /// A bug of ours.
  public static final int BUG = 1;

  /// A command line that says nothing we know.
  public static final int USAGE = 2;

  /// Days are written as people write them.
  public static FailureText of(Messages messages, Failure failure) {
    return of(
        messages,
        failure,
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()));
  }

  /// @param days how a day is written
  public static FailureText of(Messages messages, Failure failure, DateTimeFormatter days) {
    var key = "failure." + key(failure);
    var values = values(messages, failure, days);
    var more = key + ".more";
    return new FailureText(
        messages.get(key + ".title"),
        messages.get(adviceKey(key, failure), values),
        messages.has(more) ? Optional.of(messages.get(more, values)) : Optional.empty(),
        code(failure));
  }

  /// @return what happened and what to do, in one line
  public String line() {
    return title + ". " + advice;
  }

  /// @return everything in one line, for where nothing can be opened
  public String whole() {
    return line() + more.map(text -> " " + text).orElse("");
  }

  /// @return the exit code alone
  public static int code(Failure failure) {
    return switch (failure) {
      case Failure.WrongPassword _, Failure.WrongFilePassword _ -> 3;
      case Failure.Damaged _, Failure.BeyondBounds _, Failure.InterruptedRotation _ -> 4;
      case Failure.StaleSession _, Failure.StaleExport _ -> 5;
      case Failure.Conflict _, Failure.Busy _ -> 6;
      case Failure.DiskFull _,
          Failure.NoAccess _,
          Failure.NotEnoughMemory _,
          Failure.AfterCommit _ ->
          7;
      case Failure.NotRecognised _, Failure.NoReader _, Failure.TooNew _ -> 8;
      case Failure.NotFound _ -> 9;
      case Failure.Refused _ -> 10;
      case Failure.Cancelled _ -> 130;
    };
  }

  private static String key(Failure failure) {
    return switch (failure) {
      case Failure.WrongPassword(boolean orKeyFile) ->
          orKeyFile ? "wrong-password-or-key-file" : "wrong-password";
      case Failure.WrongFilePassword(var given) ->
          switch (given) {
            case PASSWORD -> "wrong-file-password";
            case NO_KEY_FILE -> "wrong-file-password-or-more";
            case KEY_FILE -> "wrong-file-password-or-key-file";
          };
      case Failure.Damaged damaged -> "damaged." + word(damaged.part());
      case Failure.BeyondBounds _ -> "beyond-bounds";
      case Failure.InterruptedRotation _ -> "interrupted-rotation";
      case Failure.StaleSession _ -> "stale-session";
      case Failure.StaleExport _ -> "stale-export";
      case Failure.Conflict _ -> "conflict";
      case Failure.Busy _ -> "busy";
      case Failure.DiskFull _ -> "disk-full";
      case Failure.NoAccess denied -> "no-access." + word(denied.access());
      case Failure.NotEnoughMemory _ -> "not-enough-memory";
      case Failure.AfterCommit(_, var inForce) ->
          inForce.isPresent() ? "after-commit.key" : "after-commit";
      case Failure.NotRecognised strange -> "not-recognised." + word(strange.thing());
      case Failure.NoReader foreign -> "no-reader." + word(foreign.file());
      case Failure.TooNew newer ->
          switch (newer.kind()) {
            case OURS -> "too-new";
            case KEEPASS_DATABASE -> "too-new-database";
            case KEEPASS_KEY_FILE -> "too-new-key-file";
          };
      case Failure.NotFound missing -> "not-found." + word(missing.what());
      case Failure.Refused refused -> "refused." + word(refused.rule());
      case Failure.Cancelled _ -> "cancelled";
    };
  }

  private static String adviceKey(String key, Failure failure) {
    return switch (failure) {
      case Failure.DiskFull(long needed, long free) when needed > 0 ->
          key + (free < 0 ? ".needed.advice" : ".free.advice");
      case Failure.Damaged damaged when damaged.spot().isPresent() ->
          key + (damaged.spot().get() instanceof Spot.AtByte ? ".byte.advice" : ".spot.advice");
      default -> key + ".advice";
    };
  }

  private static Object[] place(Spot spot) {
    return switch (spot) {
      case Spot.InText(var line, var column) -> new Object[] {line, column};
      case Spot.AtByte(var offset) -> new Object[] {offset};
    };
  }

  private static Object[] values(Messages messages, Failure failure, DateTimeFormatter days) {
    return switch (failure) {
      case Failure.BeyondBounds(var parameter, var value, var least, var most) ->
          new Object[] {parameter, value, least, most};
      case Failure.Damaged damaged ->
          damaged.spot().map(FailureText::place).orElseGet(() -> new Object[0]);
      case Failure.StaleSession(var keyId) -> new Object[] {fingerprint(keyId)};
      case Failure.StaleExport(var keyId, var generation, var retired) ->
          new Object[] {
            fingerprint(keyId),
            generation,
            days.format(LocalDate.ofInstant(retired, ZoneId.systemDefault()))
          };
      case Failure.DiskFull(var needed, var free) ->
          new Object[] {messages.bytes(needed), messages.bytes(Math.max(0, free))};
      case Failure.NotEnoughMemory(var kibibytes) ->
          new Object[] {messages.bytes(kibibytes * 1024)};
      // Only what happened: most advice says that nothing was changed.
      case Failure.AfterCommit(var cause, _) -> new Object[] {of(messages, cause, days).title()};
      case Failure.TooNew(_, var version, var supported) -> new Object[] {version, supported};
      case Failure.WrongPassword _,
          Failure.WrongFilePassword _,
          Failure.InterruptedRotation _,
          Failure.Conflict _,
          Failure.Busy _,
          Failure.NoAccess _,
          Failure.NotRecognised _,
          Failure.NoReader _,
          Failure.NotFound _,
          Failure.Refused _,
          Failure.Cancelled _ ->
          new Object[0];
    };
  }

  /// The first 8 of a key id's 32 hexadecimal digits, as people see them everywhere.
  private static String fingerprint(String keyId) {
    if (keyId.length() < 32) {
      return keyId;
    }
    var digits = keyId.toUpperCase(Locale.ROOT);
    return digits.substring(0, 4) + "-" + digits.substring(4, 8);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
