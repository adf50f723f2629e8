package org.keyturn.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/// Predicates over calls of methods.
final class Calls {
  private Calls() {}

  /// @param names a regular expression over the method's name
  static DescribedPredicate<JavaMethodCall> of(Class<?> owner, String names) {
    return DescribedPredicate.describe(
        owner.getSimpleName() + "." + names,
        call ->
            call.getTargetOwner().isEquivalentTo(owner)
                && call.getTarget().getName().matches(names));
  }
}
