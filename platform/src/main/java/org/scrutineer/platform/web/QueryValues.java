package org.scrutineer.platform.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Values of query parameters. One that cannot be is 400, with a sentence that says what can; JAX-RS itself would
/// answer
/// 404, as if there were nothing at the address. Values in a path stay with JAX-RS: there it is the truth.
@Provider
class QueryValues implements ParamConverterProvider {

    private static final List<String> BOOLEANS = List.of("true", "false");

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // an enum's class says what its constants are
    public <T> @Nullable ParamConverter<T> getConverter(
            Class<T> rawType, Type genericType, Annotation @Nullable [] annotations) {
        String name = name(annotations);
        if (name == null) {
            return null;
        }
        if (rawType.isEnum()) {
            Function<String, T> valueOf = value -> (T) Enum.valueOf((Class) rawType, value);
            return new Converter<>(name, "must be one of " + constants(rawType), valueOf);
        }
        if (rawType == Boolean.class || rawType == boolean.class) {
            return (ParamConverter<T>) new Converter<>(name, "must be true or false", QueryValues::truth);
        }
        if (rawType == Integer.class || rawType == int.class) {
            return (ParamConverter<T>) new Converter<>(name, "must be a whole number", Integer::valueOf);
        }
        return null;
    }

    private static @Nullable String name(Annotation @Nullable [] annotations) {
        return annotations == null
                ? null
                : Arrays.stream(annotations)
                        .filter(QueryParam.class::isInstance)
                        .map(annotation -> ((QueryParam) annotation).value())
                        .findFirst()
                        .orElse(null);
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static Boolean truth(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!BOOLEANS.contains(lower)) {
            throw new IllegalArgumentException();
        }
        return Boolean.valueOf(lower);
    }

    /// What was sent is not repeated: it may be anything.
    private record Converter<T>(String name, String rule, Function<String, T> valueOf) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return valueOf.apply(value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(Problem.of(CommonProblem.INVALID_REQUEST, name + " " + rule)
                        .response());
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
