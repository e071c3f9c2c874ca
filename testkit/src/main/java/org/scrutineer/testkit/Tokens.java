package org.scrutineer.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Access tokens like those of the identity provider, signed with a key made for this test run. The services verify
/// them in earnest.
public final class Tokens {

    static final String ISSUER = "https://scrutineer.test/auth/realms/scrutineer";
    private static final String USER = "test-user";
    private static final String PUBLIC_KEY = "scrutineer.test.public-key";
    private static final String PRIVATE_KEY = "scrutineer.test.private-key";

    /// Signing was a quarter of what tests computed, since they run without the optimising compiler.
    private static final Map<Wanted, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    /// @param halfHour in which it was signed: one that is used again has half of its life left at least
    private record Wanted(String user, Duration life, Set<String> groups, long halfHour) {}

    /// @param missionId the only mission the person belongs to
    /// @param role for example `HEAD_OF_MISSION`
    public static String staff(String missionId, String role) {
        return signed("/missions/" + missionId + "/" + role);
    }

    /// @param role the role that the person has in these areas of the mission and nowhere else
    public static String staffOfAreas(String missionId, String role, String... areaCodes) {
        return signed(Arrays.stream(areaCodes)
                .map(area -> "/missions/" + missionId + "/" + role + "/" + area)
                .toArray(String[]::new));
    }

    /// Somebody else than everybody else: for what two persons must do.
    ///
    /// @param user name of the user
    public static String staffNamed(String user, String missionId, String role) {
        return token(user, Duration.ofHours(1), "/missions/" + missionId + "/" + role);
    }

    public static String platformAdmin() {
        return signed("/platform/admin");
    }

    /// @param groups the `groups` claim
    public static String signed(String... groups) {
        return token(USER, Duration.ofHours(1), groups);
    }

    /// A token that was good an hour ago.
    public static String expired(String... groups) {
        return token(USER, Duration.ofHours(-1), groups);
    }

    private static String token(String user, Duration life, String... groups) {
        long halfHour = Instant.now().getEpochSecond() / 1800;
        return SIGNED.computeIfAbsent(new Wanted(user, life, Set.of(groups), halfHour), Tokens::sign);
    }

    private static String sign(Wanted wanted) {
        long now = Instant.now().getEpochSecond();
        long life = wanted.life().toSeconds();
        return Jwt.issuer(ISSUER)
                .subject("test")
                .upn(wanted.user())
                .groups(wanted.groups())
                .issuedAt(Math.min(now, now + life - 60))
                .expiresAt(now + life)
                .sign(privateKey());
    }

    static String publicKey() {
        ensureKeys();
        return System.getProperty(PUBLIC_KEY);
    }

    private static PrivateKey privateKey() {
        ensureKeys();
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Kept as system properties, because tests and the service under test see different class loaders.
    private static synchronized void ensureKeys() {
        if (System.getProperty(PRIVATE_KEY) != null) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    PUBLIC_KEY,
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
