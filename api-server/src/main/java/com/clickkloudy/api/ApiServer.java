package com.clickkloudy.api;

import com.clickkloudy.platforms.PlatformsConfiguration;
import com.clickkloudy.storage.Storage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/// The door of this room, and a process of its own: answers browsers and scripts.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(ApiSettings.class)
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Import({Storage.class, PlatformsConfiguration.class})
@PropertySource("classpath:com/clickkloudy/api/defaults.properties")
public class ApiServer {
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "api-server");
        SpringApplication.run(ApiServer.class, arguments);
    }
}
