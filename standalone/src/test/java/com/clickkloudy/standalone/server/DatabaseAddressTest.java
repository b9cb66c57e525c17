package com.clickkloudy.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void user_and_password_are_taken_out_of_the_address() {
        var address = DatabaseAddress.parse("postgresql://ann:p%40ss+word%3A1@db.test:5433/posts?sslmode=require");

        assertThat(address.url()).isEqualTo("jdbc:postgresql://db.test:5433/posts?sslmode=require");
        assertThat(address.user()).isEqualTo("ann");
        assertThat(address.password()).isEqualTo("p@ss+word:1");
    }

    @Test
    void port_password_and_user_may_be_left_out() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.test/posts"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db.test/posts", "", ""));
    }

    @Test
    void its_password_is_not_shown() {
        assertThat(DatabaseAddress.parse("postgres://ann:secret@db.test/posts").toString())
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db.test/posts", "db.test", "", "postgresql:///posts", "postgresql://a b/posts"})
    void what_is_no_address_of_postgresql_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> DatabaseAddress.parse(text))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("DATABASE_URL must look like postgresql://");
    }
}
