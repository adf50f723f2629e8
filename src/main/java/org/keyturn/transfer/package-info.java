/// Import and export as people do it: joins the sessions of `vault` with the formats of `exchange`.
@NullMarked
package org.keyturn.transfer;

import org.jspecify.annotations.NullMarked;
