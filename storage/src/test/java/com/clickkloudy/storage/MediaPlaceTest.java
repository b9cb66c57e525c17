package com.clickkloudy.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.clickkloudy.storage.media.MediaStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class MediaPlaceTest {
    @TempDir
    private Path folder;

    @Test
    void media_are_files_where_nothing_else_is_said() throws IOException {
        var store = open(Map.of("clickkloudy.media.folder", folder.toString()));

        assertThat(store.answers()).isTrue();
        assertThat(store.direct()).isEmpty();
    }

    @Test
    void a_wrong_setting_says_what_to_do() {
        assertThatThrownBy(() -> open(Map.of("clickkloudy.media.store", "s3")))
                .hasMessage("clickkloudy.media.store (CLICKKLOUDY_MEDIA_STORE) is files or blob, not s3.");
        assertThatThrownBy(() -> open(Map.of("clickkloudy.media.store", "files")))
                .hasMessageContaining("set clickkloudy.media.folder");
        assertThatThrownBy(() -> open(Map.of("clickkloudy.media.store", "blob")))
                .hasMessageContaining("clickkloudy.media.blob.endpoint");
    }

    private static MediaStore open(Map<String, Object> values) throws IOException {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new MapPropertySource("test", values));
        return new MediaPlace().mediaStore(settings);
    }
}
