package com.clickkloudy.api.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.clickkloudy.api.problem.Problem.FieldError;
import com.clickkloudy.api.problem.Refusal;
import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.Answers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Runs a write once for its `Idempotency-Key`, however often and from wherever it is sent.
@Component
public final class Once {
    private final Answers answers;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    Once(Answers answers) {
        this.answers = answers;
    }

    /// The write, its answer and the key are one transaction. What must happen after it (telling a workflow) belongs
    /// behind this call, and is repeated with it.
    ///
    /// @param key empty if the caller sent none; then the write simply runs
    /// @param asked what is asked for: the action and its body
    /// @param write answers with what tells the result again: an id, a small record
    /// @throws Refusal 422 if the key was used for something else
    public <T> T run(
            WorkspaceId workspace, Optional<String> key, List<Object> asked, Class<T> type, Supplier<T> write) {
        if (key.isEmpty()) {
            return write.get();
        }
        var answer = answers.once(
                workspace, checked(key.get()), fingerprint(asked), () -> json.writeValueAsString(write.get()));
        return answer.map(text -> json.readValue(text, type)).orElseThrow(Once::usedBefore);
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > 200) {
            throw Refusal.invalid(new FieldError("/Idempotency-Key", "A key has 1 to 200 characters."));
        }
        return key;
    }

    private static Refusal usedBefore() {
        return Refusal.invalid("idempotency_key_reused", "This key was used with another body.", List.of());
    }

    private byte[] fingerprint(List<Object> asked) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(asked).getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
