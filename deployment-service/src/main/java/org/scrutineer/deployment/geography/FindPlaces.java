package org.scrutineer.deployment.geography;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.scrutineer.deployment.sql.Filter;
import org.scrutineer.platform.security.AreaScope;
import org.scrutineer.platform.web.CommonProblem;
import org.scrutineer.platform.web.DomainException;
import org.scrutineer.platform.web.Page;
import org.scrutineer.platform.web.PageRequest;

/// Questions about geography; every list is sorted by code.
@ApplicationScoped
class FindPlaces {

    private static final String AREA = "area_code";

    private final Regions regions;
    private final Commissions commissions;
    private final Stations stations;
    private final Areas areas;

    FindPlaces(Regions regions, Commissions commissions, Stations stations, Areas areas) {
        this.regions = regions;
        this.commissions = commissions;
        this.stations = stations;
        this.areas = areas;
    }

    /// What a client may narrow a list of stations by; null: any.
    record StationQuery(
            @Nullable String region,
            @Nullable String commission,
            @Nullable String settlement,
            @Nullable String kind,
            @Nullable String area) {}

    Page<RegionView> regions(String missionId, PageRequest page) {
        return Page.of(
                regions.list(sorted(Filter.mission(missionId), page)).stream()
                        .map(RegionView::of)
                        .toList(),
                page.size(),
                RegionView::code);
    }

    Page<CommissionView> commissions(
            String missionId, @Nullable String region, @Nullable String area, AreaScope scope, PageRequest page) {
        Filter filter = Filter.mission(missionId)
                .within(AREA, scope)
                .equal("region_code", region)
                .equal(AREA, area);
        return Page.of(
                commissions.list(sorted(filter, page)).stream()
                        .map(CommissionView::of)
                        .toList(),
                page.size(),
                CommissionView::code);
    }

    Page<AreaView> areas(String missionId, AreaScope scope, PageRequest page) {
        Filter filter = Filter.mission(missionId).within("code", scope);
        return Page.of(
                areas.list(sorted(filter, page)).stream().map(AreaView::of).toList(), page.size(), AreaView::code);
    }

    Page<StationView> stations(String missionId, StationQuery query, AreaScope scope, PageRequest page) {
        Filter filter = Filter.mission(missionId)
                .within(AREA, scope)
                .equal("region_code", query.region())
                .equal("commission_code", query.commission())
                .equal("settlement", query.settlement())
                .equal("kind", query.kind())
                .equal(AREA, query.area());
        return Page.of(
                stations.list(sorted(filter, page)).stream()
                        .map(StationView::of)
                        .toList(),
                page.size(),
                StationView::code);
    }

    /// @throws DomainException 404 when the mission has no such station, or not there: the answers must not
    /// differ
    StationView station(String missionId, String code, AreaScope scope) {
        return stations.list(Filter.mission(missionId).within(AREA, scope).equal("code", code)).stream()
                .findFirst()
                .map(StationView::of)
                .orElseThrow(() -> new DomainException(
                        CommonProblem.NOT_FOUND, "There is no polling station %s.".formatted(code)));
    }

    private static Filter sorted(Filter filter, PageRequest page) {
        return filter.page("code", page.cursor(), page.size());
    }
}
