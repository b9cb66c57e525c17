package com.clickkloudy.api.access;

import com.clickkloudy.model.access.Secret;

/// Is given the first sign-in, once per start until its password was changed. It is shown nowhere else.
public interface FirstSignIn {
    /// Shows it on the terminal, past the log.
    FirstSignIn TO_TERMINAL = (username, password) ->
            System.out.println("First sign-in: " + username + " with the one-time password " + password.reveal());

    void given(String username, Secret oneTimePassword);
}
