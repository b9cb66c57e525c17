package com.clickkloudy.benchmarks.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// CPU seconds that processes of this machine have used, read from Linux.
///
/// @param program API and worker
/// @param all everything on the machine, whoever it belongs to
public record Usage(double program, double postgres, double temporal, double platforms, double bench, double all) {
    private static final double TICKS = 100;
    private static final Path PROCESSES = Path.of("/proc");

    static Usage now(Program program, Database database, Platforms platforms) {
        var file = program.data().resolve("temporal").toString();
        var temporal = ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(file))
                .mapToDouble(each -> of(each.pid()))
                .sum();
        return new Usage(
                of(program.pid()),
                withChildren(database.server()),
                temporal,
                of(platforms.pid()),
                of(ProcessHandle.current().pid()),
                machine());
    }

    public Usage minus(Usage before) {
        return new Usage(
                program - before.program,
                postgres - before.postgres,
                temporal - before.temporal,
                platforms - before.platforms,
                bench - before.bench,
                all - before.all);
    }

    /// What all processes have used that take part.
    public double ours() {
        return program + postgres + temporal + platforms + bench;
    }

    /// What nobody of ours has used: other work on the machine, the kernel's included.
    public double others() {
        return Math.max(0, all - ours());
    }

    private static double withChildren(long pid) {
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children);
        return of(pid, 4) + children.mapToDouble(each -> of(each.pid())).sum();
    }

    private static double of(long pid) {
        return of(pid, 2);
    }

    /// @param fields 2 for its own time, 4 to add that of the children it has outlived
    private static double of(long pid, int fields) {
        try {
            var stat = Files.readString(PROCESSES.resolve(pid + "/stat"));
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Stream.of(words)
                            .skip(11)
                            .limit(fields)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }

    /// All but idle and waiting for disks.
    private static double machine() {
        try (var lines = Files.lines(PROCESSES.resolve("stat"))) {
            var words = lines.findFirst().orElseThrow().replaceFirst(" +", " ").split(" ", -1);
            var busy = 0L;
            for (var field = 1; field <= 8; field++) {
                busy += field == 4 || field == 5 ? 0 : Long.parseLong(words[field]);
            }
            return busy / TICKS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
