/// Exports of Dashlane and Enpass as JSON, alone or in an archive.
@NullMarked
package org.keyturn.exchange.programs;

import org.jspecify.annotations.NullMarked;
