package org.keyturn;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.keyturn.cli.Cli;
import org.keyturn.cli.line.Desktop;
import org.keyturn.cli.line.Tools;
import org.keyturn.cli.terminal.CheckedOutput;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.cli.terminal.Streams;
import org.keyturn.cli.terminal.Terminal;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.MemoryLock;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.Outputs;
import org.keyturn.files.Unfinished;
import org.keyturn.platform.AppDirectories;
import org.keyturn.platform.ExclusiveRename;
import org.keyturn.platform.FreedMemory;
import org.keyturn.platform.NativeMemoryLock;
import org.keyturn.platform.ProcessHardening;
import org.keyturn.platform.WipedInput;
import org.keyturn.platform.WipedOutput;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.store.JournalFiles;
import org.keyturn.text.Messages;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.transfer.Transfers;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.session.FileVaults;

/// Builds the objects of all rooms that need no window, and joins them. One for each process.
final class Wiring {
  private static final Duration FILE_PASSWORD_TIME = Duration.ofSeconds(1);

  private static final FreedMemory FREED = new FreedMemory();

  private final Interruption interruption;
  private final CheckedOutput err = new CheckedOutput(new FileOutputStream(FileDescriptor.err));
  private final CheckedOutput out = new CheckedOutput(WipedOutput.standard());
  private final Commits commits;
  private boolean desktop;
  private final AppDirectories directories = AppDirectories.ofThisComputer();
  private final Settings settings =
      Settings.load(directories.config().resolve("settings.properties"));
  private final Messages messages = Messages.choose(language());
  private final Vaults vaults;
  private final Transfers transfers = transfersFrom(directories.data());

  Wiring(Interruption interruption, Commits commits) {
    this.interruption = interruption;
    this.commits = commits;
    SecretBytes.lockMemoryWith(memoryLock());
    Disk.renameWith(ExclusiveRename::rename);
    vaults = vaultsIn(directories.data());
  }

  /// The chosen language, unless this run is to show another one.
  private String language() {
    return System.getProperty("keyturn.language", settings.get(SettingKeys.LANGUAGE));
  }

  Cli cli() {
    return new Cli(tools(vaults, transfers), streams());
  }

  private Tools tools(Vaults from, Transfers over) {
    var desktop = new LateDesktop(this::desktop);
    return new Tools(from, over, desktop, messages, interruption, CryptoDigests::new);
  }

  /// Calls commands on a throw-away vault, for the start-up cache.
  ///
  /// @param folder for everything that comes of it; a vault is left there
  /// @return the exit code
  int training(Path folder) {
    return commandTraining(folder.resolve("keyturn-training")).play();
  }

  /// The same for commands that need no key.
  ///
  /// @param vault that was left by the other training
  int keylessTraining(Path vault) {
    return commandTraining(Disk.folder(vault)).playKeyless(vault);
  }

  private CommandTraining commandTraining(Path folder) {
    var tools = tools(vaultsIn(folder.resolve("data")), transfersFrom(folder.resolve("data")));
    return new CommandTraining(tools, KdfParameters.FLOOR, CommandTraining.ITEMS, folder);
  }

  /// Whether the window, or what stands for it, was wanted.
  boolean hasDesktop() {
    return desktop;
  }

  AppDirectories directories() {
    return directories;
  }

  Settings settings() {
    return settings;
  }

  Messages messages() {
    return messages;
  }

  Vaults vaults() {
    return vaults;
  }

  Transfers transfers() {
    return transfers;
  }

  private Desktop desktop() {
    desktop = true;
    settings.onChange(SettingKeys.LANGUAGE, messages::speak);
    var window = new DesktopWiring(vaults, transfers, directories, settings, messages);
    var tour = new TourWiring(window, this::vaultsIn);
    return new WindowOrTour(window, tour, messages, print(out), print(err));
  }

  /// @param data where these vaults keep what they remember of this computer
  private Vaults vaultsIn(Path data) {
    var computer = new Environment.Place(data, ThisComputer.name(), ThisComputer.user());
    var format = new KeyturnFormat(() -> Argon2id.calibrate(FILE_PASSWORD_TIME));
    return new FileVaults(
        Environment.of(computer, Clock.systemUTC(), format, commits)
            .afterLock(FREED::giveBackSoon));
  }

  /// @param data where is noted what is being written
  private static Transfers transfersFrom(Path data) {
    var unfinished = new Unfinished(data, JournalFiles.JOURNAL);
    return new Transfers(Clock.systemUTC(), new Outputs(unfinished, CallObserver.NONE));
  }

  private static Consumer<String> print(CheckedOutput stream) {
    return line -> {
      try {
        stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        stream.flush();
      } catch (IOException lost) {
        // The stream knows it, and the exit code will say so.
      }
    };
  }

  /// Not `System.in` and `System.out`: those follow the locale.
  private Streams streams() {
    var in = new AwaitedInput(new FileInputStream(FileDescriptor.in), interruption);
    return new Streams(new WipedInput(in), out, err, this::terminal);
  }

  @SuppressWarnings("SystemConsoleNull") // since JDK 25 there is none again without a terminal
  private Optional<Terminal> terminal() {
    var console = System.console();
    return console != null && console.isTerminal()
        ? Optional.of(new ConsoleTerminal(console, interruption))
        : TtyTerminal.ofThisProcess(interruption);
  }

  private static MemoryLock memoryLock() {
    return new MemoryLock() {
      @Override
      public void lock(MemorySegment segment) {
        FirstSecret.PAGES.lock(segment);
      }

      @Override
      public void unlock(MemorySegment segment) {
        FirstSecret.PAGES.unlock(segment);
      }
    };
  }

  /// What is done before there is a first secret, and not earlier: binding the system's calls takes
  /// long, and neither the first picture nor a help page needs them.
  private static final class FirstSecret {
    private static final NativeMemoryLock PAGES = lockInHardenedProcess();

    private static NativeMemoryLock lockInHardenedProcess() {
      ProcessHardening.apply();
      return NativeMemoryLock.ofThisSystem();
    }
  }
}
