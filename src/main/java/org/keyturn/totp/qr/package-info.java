/// QR codes (ISO/IEC 18004) of one-time codes: from pixels to text and from text to modules. Pure;
/// knows no toolkit and no file.
@NullMarked
package org.keyturn.totp.qr;

import org.jspecify.annotations.NullMarked;
