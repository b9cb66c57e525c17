package com.clickkloudy.media.format;

/// Ends the reading of a file that is not taken; its message is a sentence that says what to do.
public final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    Unfit(Fault fault, String sentence) {
        super(sentence, null, false, false);
        this.fault = fault;
    }

    static Unfit damaged(String what) {
        return new Unfit(
                Fault.DAMAGED, "The file is damaged (" + what + "). Open it, save it anew, and upload that file.");
    }

    static Unfit truncated() {
        return new Unfit(
                Fault.TRUNCATED, "The file ends too early. Copy or download it once more, and upload that file.");
    }

    static Unfit withoutPicture() {
        return new Unfit(Fault.NO_PICTURE, "There is no picture in this file. Upload one that has something to see.");
    }

    public Fault fault() {
        return fault;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
