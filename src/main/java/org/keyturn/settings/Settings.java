package org.keyturn.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.util.Subscription;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.PartFile;
import org.keyturn.files.PrivateFiles;
import org.keyturn.files.WholeFile;
import org.keyturn.model.Failed;

/// The settings of this computer. A value that is missing or unreadable in the file counts as its
/// default; keys that this version does not know are kept. Safe for use from any thread; a change
/// writes the file at once.
public final class Settings {
  private static final String OWNER = "settings";

  private final Path file;
  private final Properties values = new Properties();
  private final Map<String, List<Runnable>> listeners = new HashMap<>();

  private Settings(Path file) {
    this.file = file;
  }

  /// @param file need not exist; an unreadable file counts as empty
  public static Settings load(Path file) {
    var settings = new Settings(file);
    try {
      settings.values.load(new StringReader(Files.readString(file)));
    } catch (IOException | IllegalArgumentException unreadable) {
      settings.values.clear();
    }
    return settings;
  }

  public synchronized <T> T get(Setting<T> setting) {
    var text = values.getProperty(setting.key());
    return text == null
        ? setting.fallback()
        : setting.read().apply(text).orElse(setting.fallback());
  }

  /// Changes a setting for this run and for the next ones.
  ///
  /// @return whether it could be written to the file
  public <T> boolean put(Setting<T> setting, T value) {
    return change(setting, _ -> value);
  }

  /// Listeners are told when the monitor is free again: they may wait for another thread that needs
  /// it.
  private <T> boolean change(Setting<T> setting, UnaryOperator<T> step) {
    boolean saved;
    List<Runnable> told;
    synchronized (this) {
      values.setProperty(setting.key(), setting.write().apply(step.apply(get(setting))));
      saved = save();
      told = List.copyOf(listeners.getOrDefault(setting.key(), List.of()));
    }
    told.forEach(Runnable::run);
    return saved;
  }

  /// How these settings stand, defaults included: what [#putAll(Map)] takes back.
  public synchronized Map<String, String> texts(List<Setting<?>> wanted) {
    var texts = new HashMap<String, String>();
    wanted.forEach(setting -> texts.put(setting.key(), text(setting)));
    return Map.copyOf(texts);
  }

  private <T> String text(Setting<T> setting) {
    return setting.write().apply(get(setting));
  }

  /// Changes several settings and writes the file once.
  ///
  /// @param texts values by key; one that is no value counts as the default when it is read
  /// @return whether they could be written to the file
  public boolean putAll(Map<String, String> texts) {
    boolean saved;
    List<Runnable> told = new ArrayList<>();
    synchronized (this) {
      values.putAll(texts);
      saved = save();
      texts.keySet().forEach(key -> told.addAll(listeners.getOrDefault(key, List.of())));
    }
    told.forEach(Runnable::run);
    return saved;
  }

  /// @param listener called with the new value on the thread that changed it
  /// @return ends the listening
  public synchronized <T> Subscription onChange(Setting<T> setting, Consumer<T> listener) {
    Runnable told = () -> listener.accept(get(setting));
    listeners.computeIfAbsent(setting.key(), _ -> new ArrayList<>()).add(told);
    return () -> forget(setting, told);
  }

  private synchronized void forget(Setting<?> setting, Runnable told) {
    listeners.getOrDefault(setting.key(), new ArrayList<>()).remove(told);
  }

  /// Puts a vault at the head of the recent ones.
  ///
  /// @param used when it was opened
  /// @return whether it could be written to the file
  public boolean remember(Path vault, Instant used) {
    var now = RecentVault.of(vault, used);
    return change(
        SettingKeys.RECENT_VAULTS,
        known -> {
          var recent = new ArrayList<>(without(known, now.path()));
          if (now.isPossible()) {
            recent.addFirst(now);
          }
          return newest(recent);
        });
  }

  /// Takes a vault from the list of the recent ones, and what is remembered of its key file; the
  /// files stay where they are.
  ///
  /// @return whether it could be written to the file
  public boolean forget(Path vault) {
    if (keyFile(vault).isPresent()) {
      keyFile(vault, Optional.empty());
    }
    return change(SettingKeys.RECENT_VAULTS, known -> without(known, vault));
  }

  /// @return where the vault's key file lies, if that is remembered
  public Optional<Path> keyFile(Path vault) {
    var absolute = vault.toAbsolutePath().normalize();
    return get(SettingKeys.KEY_FILES).stream()
        .filter(place -> place.vault().equals(absolute))
        .map(KeyFilePlace::keyFile)
        .findFirst();
  }

  /// Remembers where the vault's key file lies, or forgets it.
  ///
  /// @return whether it could be written to the file
  public boolean keyFile(Path vault, Optional<Path> keyFile) {
    var absolute = vault.toAbsolutePath().normalize();
    return change(
        SettingKeys.KEY_FILES,
        known -> {
          var places = new ArrayList<>(known);
          places.removeIf(place -> place.vault().equals(absolute));
          keyFile
              .map(file -> KeyFilePlace.of(absolute, file))
              .filter(KeyFilePlace::isPossible)
              .ifPresent(places::addFirst);
          return newest(places);
        });
  }

  private static <T> List<T> newest(List<T> all) {
    return List.copyOf(all.subList(0, Math.min(all.size(), SettingKeys.RECENT_MOST)));
  }

  private static List<RecentVault> without(List<RecentVault> known, Path vault) {
    return known.stream().filter(one -> !one.path().equals(vault)).toList();
  }

  private boolean save() {
    try {
      var folder = Disk.folder(file);
      PrivateFiles.folder(folder);
      PartFile.sweep(folder, OWNER, "");
      var bytes = text().getBytes(StandardCharsets.UTF_8);
      new WholeFile(PartFile.beside(file, OWNER), CallObserver.NONE)
          .replace(file, out -> out.write(bytes));
      return true;
    } catch (Failed | IOException notWritten) {
      return false;
    }
  }

  private String text() throws IOException {
    var writer = new StringWriter();
    values.store(writer, null);
    return writer.toString();
  }
}
