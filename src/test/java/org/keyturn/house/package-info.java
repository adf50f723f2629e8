/// Tests of the house itself: who may lean on whom, and how long its tests take.
@NullMarked
package org.keyturn.house;

import org.jspecify.annotations.NullMarked;
