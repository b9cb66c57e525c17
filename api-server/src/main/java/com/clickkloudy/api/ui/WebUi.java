package com.clickkloudy.api.ui;

import com.clickkloudy.api.ApiSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// The built web UI, from a folder or packed along. Files named by their content may be kept for ever; every address
/// that is no file gets the page, which knows what to show there.
@Configuration(proxyBeanMethods = false)
class WebUi implements WebMvcConfigurer {
    private static final int AFTER_ALL_ELSE = Integer.MAX_VALUE - 10;

    private final String place;

    WebUi(ApiSettings settings) {
        this.place = settings.webUi().map(Path::of).map(WebUi::folder).orElse("classpath:/static/");
    }

    private static String folder(Path path) {
        var uri = path.toAbsolutePath().toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /// Resources have names, and the root has none.
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.setOrder(AFTER_ALL_ELSE);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(place + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(place)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageForTheRest());
    }

    private static final class PageForTheRest extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            var last = path.substring(path.lastIndexOf('/') + 1);
            if (file != null || isOfTheApi(path) || last.contains(".")) {
                return file;
            }
            return super.getResource("index.html", location);
        }

        private static boolean isOfTheApi(String path) {
            return path.equals("api") || path.startsWith("api/");
        }
    }
}
