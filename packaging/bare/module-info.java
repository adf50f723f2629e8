/// The smallest window that asks for a password: what Keyturn's start is compared with.
module bare {
  requires javafx.controls;
}
