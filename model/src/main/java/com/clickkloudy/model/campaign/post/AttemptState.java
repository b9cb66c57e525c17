package com.clickkloudy.model.campaign.post;

/// What is known of one try to send.
public enum AttemptState {
    SENDING,
    NOT_SENT,
    REFUSED,
    ACCEPTED,
    PUBLISHED,
    UNKNOWN;

    /// @return true while another try must not begin
    public boolean isOpen() {
        return switch (this) {
            case SENDING, ACCEPTED, UNKNOWN -> true;
            case NOT_SENT, REFUSED, PUBLISHED -> false;
        };
    }
}
