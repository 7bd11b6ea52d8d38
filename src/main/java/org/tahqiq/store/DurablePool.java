package org.tahqiq.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.util.function.SingletonSupplier;

/**
 * Puts {@link DurableCommit} under every pool of an H2 file and leaves other pools (PostgreSQL) alone. It is made
 * before the pools it works on, so Spring destroys it after them and the last commits still find their flusher.
 */
final class DurablePool implements BeanPostProcessor, DisposableBean {

    private final List<DurableCommit> stores = new CopyOnWriteArrayList<>();
    private final Supplier<Saving> saving;
    private final boolean forces;

    /**
     * @param saving asked for at the first write: this is made before it
     * @param forces whether a commit waits for the disk
     */
    DurablePool(Supplier<Saving> saving, boolean forces) {
        this.saving = SingletonSupplier.of(saving);
        this.forces = forces;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && isFileOfH2(pool.getJdbcUrl())) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(pool.getJdbcUrl());
            h2.setUser(pool.getUsername());
            h2.setPassword(pool.getPassword());
            DurableCommit store = new DurableCommit(h2, () -> saving.get().hindrance(), forces);
            stores.add(store);
            pool.setDataSource(store);
        }
        return bean;
    }

    boolean saves() {
        return stores.stream().allMatch(DurableCommit::saves);
    }

    @Override
    public void destroy() {
        stores.forEach(DurableCommit::close);
    }

    private static boolean isFileOfH2(@Nullable String url) {
        return url != null && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:");
    }
}
