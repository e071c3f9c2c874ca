package org.scrutineer.findings.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.scrutineer.findings.questionnaire.Definition;

/// A [Definition] as the text of its column.
@Converter
class DefinitionColumn implements AttributeConverter<Definition, String> {

    /// Of its own: the stored form must not change when the settings for REST do.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    @Override
    public String convertToDatabaseColumn(Definition definition) {
        try {
            return JSON.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Definition convertToEntityAttribute(String column) {
        return parse(column);
    }

    static Definition parse(String column) {
        try {
            return JSON.readValue(column, Definition.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
