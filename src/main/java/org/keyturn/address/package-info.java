/// Addresses of sites, read in one way for the whole program: as browsers read them.
@NullMarked
package org.keyturn.address;

import org.jspecify.annotations.NullMarked;
