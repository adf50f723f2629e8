/// Measurements: the table of goals and the cost curves of `docs/performance.md`. Nothing here
/// asserts a time; the tests hold no more than that each part of it runs.
@NullMarked
package org.keyturn.benchmark;

import org.jspecify.annotations.NullMarked;
