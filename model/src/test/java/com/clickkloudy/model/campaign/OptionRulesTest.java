package com.clickkloudy.model.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.clickkloudy.model.platform.Option;
import com.clickkloudy.model.platform.Option.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OptionRulesTest {
    private static final List<Option> OFFERED = List.of(
            Option.line("title", "Title", 5).needed(),
            Option.words("tags", "Tags", 2, 4),
            Option.link("canonical", "Canonical link"),
            Option.flag("sensitive", "Sensitive"),
            Option.choice("visibility", "Visibility", new Value("public", "Everybody"), new Value("paid", "Members")));

    private static List<String> problems(Map<String, String> given) {
        return OptionRules.check(OFFERED, given).stream()
                .map(each -> each.code() + " " + each.field())
                .toList();
    }

    @Test
    void what_fits_is_taken() {
        var given = Map.of(
                "title",
                "Reef𝒳",
                "tags",
                "sea, salt, sea,",
                "canonical",
                "https://reef.example/a?b=1",
                "sensitive",
                "true",
                "visibility",
                "paid");

        assertThat(problems(given)).isEmpty();
        assertThat(problems(Map.of("title", "Reef", "tags", " "))).isEmpty();
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "title, ' ', option.missing",
        "title, Harbour, option.wrong",
        "tags, 'a,b,c', option.wrong",
        "tags, harbour, option.wrong",
        "canonical, reef.example, option.wrong",
        "canonical, javascript:alert(1), option.wrong",
        "canonical, 'https://a b', option.wrong",
        "sensitive, yes, option.wrong",
        "visibility, private, option.wrong"
    })
    void what_does_not_fit_is_told_at_its_name(String name, String value, String code) {
        var given = name.equals("title") ? Map.of(name, value) : Map.of("title", "Reef", name, value);

        assertThat(problems(given)).containsExactly(code + " /" + name);
    }

    @Test
    void a_title_is_one_line_and_nothing_unknown_is_taken() {
        assertThat(problems(Map.of("title", "a\nb", "odd", "x")))
                .containsExactly("option.unknown /odd", "option.wrong /title");
    }

    @Test
    void words_are_told_apart_by_commas() {
        assertThat(OptionRules.words(" sea ,, salt,sea")).containsExactly("sea", "salt");
        assertThat(OptionRules.words("")).isEmpty();
    }

    @Test
    void an_option_has_a_name_that_code_can_bear() {
        assertThatIllegalArgumentException().isThrownBy(() -> Option.flag("Not this", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> Option.choice("kind", "Kind"));
    }
}
