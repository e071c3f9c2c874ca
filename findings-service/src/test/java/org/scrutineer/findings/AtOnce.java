package org.scrutineer.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/// Lets several do something at the same moment.
public final class AtOnce {

    private AtOnce() {}

    /// @param work gets the number of who does it, from 0
    /// @return what each of them got
    public static <T> List<T> all(int people, IntFunction<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int person = i;
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.apply(person);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
