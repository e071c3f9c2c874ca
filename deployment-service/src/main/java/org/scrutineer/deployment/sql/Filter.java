package org.scrutineer.deployment.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scrutineer.platform.security.AreaScope;

/// The conditions of a list that a client filters and pages. Column names come from code, values travel as parameters.
public final class Filter {

    private final StringBuilder conditions = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Filter() {}

    public static Filter mission(String missionId) {
        Filter filter = new Filter();
        filter.conditions.append(" where mission_id = ?");
        filter.values.add(missionId);
        return filter;
    }

    /// @param value null: any
    public Filter equal(String column, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            conditions.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
        return this;
    }

    /// Only rows of areas that the caller may see.
    public Filter within(String column, AreaScope scope) {
        return scope instanceof AreaScope.Only only ? any(column, only.areaCodes()) : this;
    }

    /// @param allowed none: no row
    public Filter any(String column, Collection<String> allowed) {
        conditions.append(" and ").append(column).append(" = any (?)");
        values.add(List.copyOf(allowed));
        return this;
    }

    /// A condition without values.
    public Filter and(String condition) {
        conditions.append(" and ").append(condition);
        return this;
    }

    /// One page, one row too many, which says that there is a next one.
    ///
    /// @param key expression to sort by, unique in the mission
    /// @param cursor key of the last row of the page before
    public Filter page(String key, Optional<String> cursor, int size) {
        cursor.ifPresent(last -> {
            conditions.append(" and ").append(key).append(" > ?");
            values.add(last);
        });
        conditions.append(" order by ").append(key).append(" limit ").append(size + 1);
        return this;
    }

    /// The clause, with a blank before it.
    public String sql() {
        return conditions.toString();
    }

    public @Nullable Object[] values() {
        return values.toArray();
    }
}
