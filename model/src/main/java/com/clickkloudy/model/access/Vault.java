package com.clickkloudy.model.access;

/// Seals secrets before they rest anywhere. What was sealed for one [Place] opens in no other: a row copied between
/// workspaces, accounts or fields stays closed.
public interface Vault {
    byte[] seal(Place place, byte[] plain);

    /// @throws SecurityException if the bytes were not sealed for this place, or by this installation's keys
    byte[] open(Place place, byte[] sealed);

    /// Where a sealed value rests: its workspace, what it belongs to (an account, an app), and the field's name.
    record Place(WorkspaceId workspace, String owner, String field) {
        public Place {
            if (owner.isBlank() || field.isBlank()) {
                throw new IllegalArgumentException("A place in the vault needs an owner and a field.");
            }
        }
    }
}
