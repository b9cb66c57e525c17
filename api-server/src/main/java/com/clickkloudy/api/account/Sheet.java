package com.clickkloudy.api.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.platform.Profile.Field;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// A list of accounts as a person wrote it: a header, then a row an account. What cannot be read at all is refused
/// whole, in words that repeat nothing of it: any cell may be a password.
record Sheet(List<Row> rows) {
    static final int MOST_ROWS = 1_000;

    /// Rows are counted as a spreadsheet does; the first is the header.
    static final int FIRST_ROW = 2;

    private static final String GROUP = "group";
    private static final int LONGEST = 4_000;
    private static final ObjectReader LISTS = CsvMapper.builder()
            .build()
            .readerForListOf(String.class)
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .with(CsvReadFeature.TRIM_SPACES);

    Sheet {
        rows = List.copyOf(rows);
    }

    /// @param cells by the names of the platform's fields
    /// @param trouble what is wrong with the row as such
    record Row(int number, Map<String, String> cells, String group, Optional<String> trouble) {
        Row {
            cells = Map.copyOf(cells);
        }

        @Override
        public String toString() {
            return "Row[number=" + number + "]";
        }
    }

    /// @throws Refusal 422 where it is no such list
    static Sheet read(byte[] csv, List<Field> fields) {
        var lines = lines(text(csv));
        if (lines.isEmpty() || isBlank(lines.getFirst())) {
            throw unreadable("The list is empty. Its first row names the columns: " + names(fields) + ".");
        }
        var columns = columns(lines.getFirst(), fields);
        var rows = IntStream.range(1, lines.size())
                .filter(index -> !isBlank(lines.get(index)))
                .mapToObj(index -> row(index + 1, lines.get(index), columns))
                .toList();
        if (rows.isEmpty()) {
            throw unreadable("The list has a header and no row below it.");
        }
        if (rows.size() > MOST_ROWS) {
            throw unreadable("The list has more than 1,000 rows. Send it in parts.");
        }
        return new Sheet(rows);
    }

    private static String text(byte[] csv) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            if (text.indexOf('\0') >= 0) {
                throw unreadable("This is no list in text. Save it as CSV in UTF-8.");
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw unreadable("The list is not in UTF-8. Save it as CSV in UTF-8.");
        }
    }

    private static List<List<String>> lines(String text) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (var found = LISTS.with(schema).<List<String>>readValues(text)) {
            var lines = new ArrayList<List<String>>();
            while (found.hasNextValue()) {
                lines.add(found.nextValue());
            }
            return lines;
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw unreadable("The list cannot be read"
                    + (place == null ? "" : " near line " + place.getLineNr())
                    + ". Look whether every quotation mark there is closed.");
        }
    }

    /// What the header has most of, beside what stands in quotation marks.
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var each : new char[] {';', '\t'}) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static List<String> columns(List<String> header, List<Field> fields) {
        var columns = new ArrayList<String>();
        var errors = new ArrayList<String>();
        for (var index = 0; index < header.size(); index++) {
            var name = name(header.get(index).strip(), fields);
            if (name.isEmpty()) {
                errors.add("Column " + (index + 1) + " is none of these: " + names(fields) + ".");
            } else if (!name.get().isEmpty() && columns.contains(name.get())) {
                errors.add("Column " + (index + 1) + " repeats an earlier one.");
            }
            columns.add(name.orElse(""));
        }
        fields.stream()
                .filter(field -> field.required() && !columns.contains(field.name()))
                .forEach(field -> errors.add("The column " + field.name() + " is missing."));
        if (!errors.isEmpty()) {
            throw unreadable(errors.toArray(String[]::new));
        }
        return columns;
    }

    /// @return the field's name; blank where the column has none; empty where it is no field
    private static Optional<String> name(String cell, List<Field> fields) {
        if (cell.isEmpty()) {
            return Optional.of("");
        }
        return fields.stream()
                .filter(field ->
                        field.name().equalsIgnoreCase(cell) || field.label().equalsIgnoreCase(cell))
                .map(Field::name)
                .findFirst()
                .or(() -> Optional.of(GROUP).filter(group -> group.equalsIgnoreCase(cell)));
    }

    private static Row row(int number, List<String> line, List<String> columns) {
        var cells = new HashMap<String, String>();
        var trouble = Optional.<String>empty();
        for (var index = 0; index < line.size(); index++) {
            var cell = line.get(index);
            var column = index < columns.size() ? columns.get(index) : "";
            if (cell.length() > LONGEST) {
                trouble = Optional.of("Cell " + (index + 1) + " is longer than 4,000 characters.");
            } else if (column.isEmpty() && !cell.isBlank()) {
                trouble = Optional.of("Cell " + (index + 1)
                        + " belongs to no column. Put a text that holds the separator in quotation marks.");
            } else if (!column.isEmpty() && !cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        var group = Optional.ofNullable(cells.remove(GROUP)).orElse("").strip();
        return new Row(number, cells, group, trouble);
    }

    private static boolean isBlank(List<String> line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static String names(List<Field> fields) {
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        names.add(GROUP);
        return String.join(", ", names);
    }

    private static Refusal unreadable(String... messages) {
        var errors = List.of(messages).stream()
                .map(message -> new FieldError("/list", message))
                .toList();
        return Refusal.invalid("list_unreadable", messages[0], errors);
    }
}
