/// Time-based one-time codes. Pure: the time is passed in.
@NullMarked
package org.keyturn.totp;

import org.jspecify.annotations.NullMarked;
