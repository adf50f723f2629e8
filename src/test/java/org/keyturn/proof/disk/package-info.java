/// What a power cut, a failing disk or a kill at one exact call leaves: the calls that an operation
/// makes to the file system are recorded or refused from outside, by a small library in front of
/// the C library.
@NullMarked
package org.keyturn.proof.disk;

import org.jspecify.annotations.NullMarked;
