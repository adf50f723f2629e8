/// What is said about an import: how it is planned, what it would do, and how it is taken back.
@NullMarked
package org.keyturn.vault.intake;

import org.jspecify.annotations.NullMarked;
