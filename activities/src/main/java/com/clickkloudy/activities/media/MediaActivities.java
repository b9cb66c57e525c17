package com.clickkloudy.activities.media;

import com.clickkloudy.media.rendition.Maker;
import com.clickkloudy.storage.media.MediaStore;
import com.clickkloudy.storage.media.Renditions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds what makes files fit.
@Configuration(proxyBeanMethods = false)
public class MediaActivities {
    @Bean
    FitFiles fitFiles(Renditions renditions, MediaStore store) {
        return new FitFiles(renditions, store);
    }

    @Bean
    MakeRenditions makeRenditions(Renditions renditions, MediaStore store) {
        return new MakeRenditions(new Maker(), renditions, store);
    }
}
