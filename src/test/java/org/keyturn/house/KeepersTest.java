package org.keyturn.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/// Powers that one room keeps from all the others.
class KeepersTest {
  private static final DescribedPredicate<JavaClass> FOREIGN_MEMORY =
      nameMatching("java\\.lang\\.foreign\\.(Arena|Memory.*|.*Layout)(\\$.*)?").forSubtype();
  private static final DescribedPredicate<JavaClass> ROOT = resideInAPackage(Rooms.ROOT);

  @Test
  void onlyTheStoreSpeaksSql() {
    isKeptBy(Rooms.in("store"), resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."));
  }

  @Test
  void onlyTheCryptoRoomHoldsCiphers() {
    isKeptBy(Rooms.in("crypto"), resideInAnyPackage("javax.crypto..", "org.bouncycastle.."));
  }

  @Test
  void onlyCryptoAndGeneratorDrawRandomBytes() {
    isKeptBy(Rooms.in("crypto", "generator"), belongToAnyOf(SecureRandom.class));
  }

  @Test
  void nobodyDrawsFromAGuessableGenerator() {
    noClasses()
        .should()
        .dependOnClassesThat(belongToAnyOf(Random.class, ThreadLocalRandom.class))
        .check(Rooms.all());
  }

  @Test
  void onlyThePlatformRoomCallsNativeCode() {
    isKeptBy(
        Rooms.in("platform"), resideInAPackage("java.lang.foreign..").and(not(FOREIGN_MEMORY)));
  }

  @Test
  void memoryOutsideTheHeapIsTouchedByCryptoAndPlatform() {
    // Wiring passes the locking of memory from the one to the other.
    isKeptBy(Rooms.in("crypto", "platform").or(ROOT), FOREIGN_MEMORY);
  }

  @Test
  void oneClassTouchesAwt() {
    // On Linux AWT beside JavaFX costs time and brings a second toolkit to the screen.
    isKeptBy(Rooms.types("platform.events", "AwtEvents"), resideInAPackage("java.awt.."));
  }

  @Test
  void onlyTheRoomOfCodesReadsAndDrawsQrCodes() {
    isKeptBy(Rooms.in("totp"), resideInAPackage("com.google.zxing.."));
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that(not(Rooms.in("cli")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(Rooms.all());
  }

  @Test
  void theCryptoRoomHasNoLogger() {
    noClasses()
        .that(Rooms.in("crypto"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("java.util.logging..").or(belongToAnyOf(System.Logger.class)))
        .check(Rooms.all());
  }

  @Test
  void onlyTheShellHandsWorkToTheWindowsThread() {
    noClasses()
        .that(not(Rooms.in("ui.shell", "ui.fx", "tour")))
        .should()
        .callMethod(Platform.class, "runLater", Runnable.class)
        .check(Rooms.all());
  }

  /// Closing a second handle of a vault's file drops the locks that SQLite holds on it, and with
  /// them the committed rows of other processes. The named types open other files, or a vault's
  /// before this process has connected to it; each says so in its own words.
  @Test
  void nothingButSqliteOpensAVault() {
    DescribedPredicate<JavaClass> openers =
        Rooms.types("store", "RawHeader")
            .or(Rooms.types("files", "Disk", "WholeFile", "PartFile", "PrivateFiles"))
            .or(Rooms.types("files", "Unfinished", "SystemReasons"))
            .or(Rooms.types("store.salvage", "RawPages"))
            .or(Rooms.types("vault.session", "LastSeen", "DraftFolder"))
            .or(Rooms.types("vault.exports", "VaultExports"))
            .or(Rooms.types("vault.items", "MemoryFile"))
            .or(Rooms.types("vault", "KeyFiles", "InputFile"));
    noClasses()
        .that(Rooms.in("files", "store", "vault").and(not(openers)))
        .should()
        .callMethodWhere(
            Calls.of(
                    Files.class,
                    "copy|new(Byte|Input|Output|Buffered).*|read(All|String).*|write.*")
                .or(Calls.of(Files.class, "lines|mismatch"))
                .or(Calls.of(FileChannel.class, "open")))
        .orShould()
        .dependOnClassesThat(
            belongToAnyOf(RandomAccessFile.class, FileInputStream.class, FileOutputStream.class))
        .check(Rooms.all());
  }

  private static void isKeptBy(
      DescribedPredicate<JavaClass> keeper, DescribedPredicate<JavaClass> power) {
    noClasses().that(not(keeper)).should().dependOnClassesThat(power).check(Rooms.all());
    assertTrue(
        Rooms.all().stream().filter(keeper).anyMatch(type -> uses(type, power)),
        "nobody needs " + power.getDescription() + " any more");
  }

  private static boolean uses(JavaClass type, DescribedPredicate<JavaClass> power) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(dependency -> power.test(dependency.getTargetClass()));
  }
}
