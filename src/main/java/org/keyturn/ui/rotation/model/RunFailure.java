package org.keyturn.ui.rotation.model;

/// What the failed page says.
///
/// @param turned whether the new key was in force already when it happened
/// @param code for whoever is asked for help; carries no data of the vault
public record RunFailure(String title, String advice, boolean turned, String code) {}
