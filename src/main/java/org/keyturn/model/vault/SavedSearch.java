package org.keyturn.model.vault;

/// A query that the person gave a name to.
public record SavedSearch(String name, String query) {}
