package org.keyturn.ui.shell;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import org.keyturn.RealTransfers;
import org.keyturn.address.Address;
import org.keyturn.crypto.Password;
import org.keyturn.health.TestDigests;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.ui.CountedJobs;
import org.keyturn.ui.Fx;
import org.keyturn.ui.Keyboard;
import org.keyturn.ui.TestContext;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// The program's window with all its features, on real vaults whose keys cost nothing, and a
/// keyboard in front of it.
public final class RealWindow implements AutoCloseable {
  /// Short: each key that the robot presses is drawn.
  public static final String PASSWORD = "brass-key";

  public final TestContext test;
  public final Vaults vaults;
  public final Shell shell;
  public final Keyboard keys;
  public final App app;
  public final List<Address> browsed = new ArrayList<>();
  final Stage stage;
  private final double unit;
  private final double width;
  private final double height;
  private final CountedJobs jobs = new CountedJobs();
  private final Path folder;
  private final List<Session> sessions = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  /// @param folder outlives the window
  public RealWindow(Path folder) {
    this(folder, Locale.ENGLISH, 0.54, 1000, 600);
  }

  /// As small as the program's window can be.
  public RealWindow(Path folder, Locale language) {
    this(folder, language, 1, Shell.MIN_WIDTH, Shell.MIN_HEIGHT);
  }

  /// @param unit pixels for an effective pixel; the headless platform takes its time for every
  ///   pixel, and keys need no sharpness
  /// @param width effective, as is the height
  RealWindow(Path folder, Locale language, double unit, double width, double height) {
    this.unit = unit;
    this.width = width;
    this.height = height;
    this.folder = folder;
    Fx.start();
    test = new TestContext(folder, jobs, language);
    vaults = kept(CheapVaults.swift(folder.resolve("data"), RealTransfers.format()));
    var features = Features.of(RealTransfers.transfers());
    shell = Fx.call(() -> new Shell(browsed::add));
    stage = Fx.call(Stage::new);
    keys = new Keyboard(shell.scene());
    app = Fx.call(() -> new App(shell, test.context, vaults, folder, features, TestDigests::new));
    show();
  }

  /// Shows the window, also after it was closed.
  void show() {
    closed = false;
    Fx.run(() -> {
      var window = new AppWindow(stage, shell, test.settings, "Keyturn");
      shell.scaled().draw(unit);
      stage.setMinWidth(unit * Shell.MIN_WIDTH);
      stage.setMinHeight(unit * Shell.MIN_HEIGHT);
      stage.setWidth(unit * width);
      stage.setHeight(unit * height);
      window.show(app, test.context.copying()::clear, () -> closed = true);
    });
  }

  boolean isClosed() {
    return closed;
  }

  /// The first start: nothing was ever opened.
  public RealWindow firstStart() {
    Fx.run(() -> app.start(Optional.empty()));
    Fx.settle();
    return this;
  }

  public Path vault(String name) {
    return folder.resolve(name + ".keyturn");
  }

  /// @return a new vault, not in the window yet
  public Session create(String name) throws Failed {
    try (var password = password()) {
      return vaults.create(vault(name), password, Optional.empty());
    }
  }

  public Session unlock(String name) throws Failed {
    try (var password = password()) {
      return vaults.unlock(
          vault(name), password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
    }
  }

  /// Puts an unlocked vault into the window.
  public RealWindow enter(Session session) {
    Fx.run(() -> app.navigator.unlocked(session));
    keys.arrive("search");
    return this;
  }

  /// Waits until nothing that the window began is under way any more.
  void rest() {
    Fx.until(jobs::areDone);
  }

  public OpenVault vault() {
    return Fx.call(() -> app.vault().orElseThrow());
  }

  /// The vault that was opened last.
  Session last() {
    return sessions.getLast();
  }

  private static Password password() {
    return Password.of(PASSWORD.toCharArray());
  }

  /// Nothing is written into the folder after this.
  @Override
  public void close() {
    Fx.run(() -> app.lock(LockReason.CLOSED));
    sessions.forEach(Session::close);
    rest();
    Fx.run(stage::hide);
  }

  /// The same vaults; every session is known, so that all can be waited for.
  private Vaults kept(Vaults real) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          try {
            var result = method.invoke(real, arguments);
            if (result instanceof Session session) {
              sessions.add(session);
            }
            return result;
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          }
        };
    var types = new Class<?>[] {Vaults.class};
    return (Vaults) Proxy.newProxyInstance(Vaults.class.getClassLoader(), types, handler);
  }
}
