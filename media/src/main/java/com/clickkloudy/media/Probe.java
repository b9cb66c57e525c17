package com.clickkloudy.media;

import com.clickkloudy.media.bytes.Source;
import com.clickkloudy.media.format.Caps;
import com.clickkloudy.media.format.Fault;
import com.clickkloudy.media.format.Formats;
import com.clickkloudy.media.format.Unfit;
import java.io.BufferedInputStream;
import java.io.IOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/// Finds out what a file really is, from its bytes alone: neither its name nor what the sender calls it is asked.
/// The file is read in pieces, from where it rests, so that its size does not matter to memory.
public final class Probe {
    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();
    private final Formats formats;

    public Probe(Caps caps) {
        this.formats = new Formats(caps);
    }

    /// @throws IOException if the source cannot be read; a bad file is no exception but [Finding.Refused]
    public Finding probe(Source source) throws IOException {
        if (source.size() == 0) {
            return new Finding.Refused(Fault.EMPTY, "The file is empty. Choose it once more.");
        }
        try {
            return new Finding.Probed(formats.read(type(source), source));
        } catch (Unfit unfit) {
            return new Finding.Refused(unfit.fault(), unfit.sentence());
        }
    }

    private String type(Source source) throws IOException {
        try (var in = new BufferedInputStream(source.open(0))) {
            return magic.detect(in, new Metadata()).toString();
        }
    }
}
