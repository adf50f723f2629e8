/// Commands that read and write files of other programs and exports of ours.
@NullMarked
package org.keyturn.cli.exchange;

import org.jspecify.annotations.NullMarked;
