package org.multaqa.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.multaqa.database.Remembering;
import org.springframework.stereotype.Service;

/** Counts how often something was tried; full buckets are forgotten by themselves. */
@Service
public class RateLimits implements Remembering {
    private record Key(Limit limit, String who) {}

    private final Clock clock;
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(100_000)
                    .expireAfterAccess(Duration.ofHours(2))
                    .build();

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more try is within the limit; it counts as tried. */
    public boolean allow(Limit limit, String who) {
        return buckets.get(new Key(limit, who), this::bucket).tryConsume(1);
    }

    /** Forgets the tries of someone who got it right. */
    public void clear(Limit limit, String who) {
        buckets.invalidate(new Key(limit, who));
    }

    @Override
    public void forget() {
        buckets.invalidateAll();
    }

    private Bucket bucket(Key key) {
        Limit limit = key.limit();
        return Bucket.builder()
                .addLimit(
                        b -> b.capacity(limit.times()).refillGreedy(limit.times(), limit.within()))
                .withCustomTimePrecision(
                        new TimeMeter() {
                            @Override
                            public long currentTimeNanos() {
                                return clock.millis() * 1_000_000;
                            }

                            @Override
                            public boolean isWallClockBased() {
                                return true;
                            }
                        })
                .build();
    }
}
