/// Keyturn: a password manager in one closed module. Nothing is exported.
module org.keyturn {
  requires atlantafx.base;
  requires com.google.zxing;
  requires com.nulabinc.zxcvbn;
  requires info.picocli;
  requires java.desktop;
  requires java.logging;
  requires java.sql;
  requires java.xml;
  requires javafx.controls;
  requires jdk.management;
  requires org.bouncycastle.provider;
  requires org.kordamp.ikonli.feather;
  requires org.kordamp.ikonli.javafx;
  requires org.xerial.sqlitejdbc;
  requires tools.jackson.databind;
  requires static org.jspecify;
}
