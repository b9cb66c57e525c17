package com.clickkloudy.storage.access.jdbc;

import com.clickkloudy.model.access.WorkspaceId;
import com.clickkloudy.storage.access.Answers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// The key's row is written first: whoever comes second waits at it until the first one's transaction ends.
record AnswersJdbc(JdbcClient jdbc, TransactionOperations transactions) implements Answers {
    @Override
    public Optional<String> once(WorkspaceId workspace, String key, byte[] asked, Supplier<String> write) {
        forgetOld(workspace);
        return transactions.execute(status -> {
            if (!claim(workspace, key, asked)) {
                return first(workspace, key, asked);
            }
            var answer = write.get();
            jdbc.sql("update answer set answer = ? where workspace_id = ? and key = ?")
                    .params(answer, workspace.value(), key)
                    .update();
            return Optional.of(answer);
        });
    }

    private boolean claim(WorkspaceId workspace, String key, byte[] asked) {
        return jdbc.sql("""
                insert into answer (workspace_id, key, asked) values (?, ?, ?)
                on conflict (workspace_id, key) do nothing""").params(workspace.value(), key, asked).update() == 1;
    }

    private Optional<String> first(WorkspaceId workspace, String key, byte[] asked) {
        return jdbc.sql("select asked, answer from answer where workspace_id = ? and key = ?")
                .params(workspace.value(), key)
                .query((row, number) -> new First(row.getBytes("asked"), row.getString("answer")))
                .optional()
                .filter(first -> Arrays.equals(first.asked, asked))
                .map(First::answer);
    }

    private record First(byte[] asked, String answer) {}

    private void forgetOld(WorkspaceId workspace) {
        jdbc.sql("delete from answer where workspace_id = ? and at < now() - interval '2 days'")
                .param(workspace.value())
                .update();
    }
}
