/// Exports of other programs as JSON, alone or in an archive.
@NullMarked
package org.keyturn.exchange.programs;

import org.jspecify.annotations.NullMarked;
