package org.scrutineer.platform.messaging;

/// A record whose envelope could be read; the payload is read by the projection, with an [EventReader].
///
/// @param topic where it came from
/// @param envelope its CloudEvents attributes
/// @param payload JSON
public record IncomingEvent(String topic, Envelope envelope, byte[] payload) {}
