package com.clickkloudy.api.media;

import com.clickkloudy.media.Probe;
import com.clickkloudy.media.format.Caps;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What finds out what an uploaded file is.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
class MediaProbing {
    @Bean
    Probe mediaProbe() {
        return new Probe(Caps.standard());
    }
}
