package org.scrutineer.deployment;

import org.scrutineer.testkit.Kit;

/// The four files of a mission.
public record Geography(String regions, String commissions, String stations, String areas) {

    /// Kazakhstan: 20 regions, 240 commissions, 10,033 stations, 15 areas.
    public static Geography ofTheKit() {
        return new Geography(
                Kit.text("regions.csv"),
                Kit.text("territorial-commissions.csv"),
                Kit.text("polling-stations.csv"),
                Kit.text("areas-of-responsibility.csv"));
    }

    /// Two areas with a commission each; stations stand in a row, a hundred metres apart.
    ///
    /// @param stations in each area
    /// @param teams short-term teams in each area
    public static Geography small(int stations, int teams) {
        StringBuilder frame =
                new StringBuilder("code,region_code,tec_code,number,settlement,kind,registered_voters,lat,lon\n");
        for (int commission = 1; commission <= 2; commission++) {
            for (int i = 1; i <= stations; i++) {
                frame.append("%d%03d,KZ-10,100%d,%04d,rural,regular,%d,%.3f,8%d.0%n"
                        .formatted(commission, i, commission, i, 500 + i, 45 + i * 0.001, commission));
            }
        }
        return new Geography("""
                code,name_en,kind,time_zone,lat,lon
                KZ-10,Abai Region,REGION,Asia/Almaty,50.4,80.2
                """, """
                code,region_code,level,name,settlement,lat,lon
                1001,KZ-10,DISTRICT,First,rural,45.5,81.0
                1002,KZ-10,DISTRICT,Second,rural,45.5,82.0
                """, frame.toString(), """
                code,name,region_codes,tec_codes,base_town,lto_teams,sto_teams
                01,West,KZ-10,1001,Semey,1,%1$d
                07,East,KZ-10,1002,Ayagoz,1,%1$d
                """.formatted(teams));
    }
}
