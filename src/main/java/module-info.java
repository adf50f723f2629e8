/// Keyturn: a password manager in one closed module; nothing is exported, and only the command
/// line's option classes are open to the library that fills them.
module org.keyturn {
  requires atlantafx.base;
  requires com.nulabinc.zxcvbn;
  requires info.picocli;
  requires java.logging;
  requires java.sql;
  requires javafx.controls;
  requires org.bouncycastle.provider;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;
  requires static org.jspecify;

  opens org.keyturn.cli to
      info.picocli;
}
