package org.scrutineer.contracts;

/// A Kafka topic of the platform.
///
/// @param name `scrutineer.<service>.<aggregate>.v<major>`
/// @param partitions fixed at creation: the key decides the partition, so the number must never change
/// @param compacted true where only the latest state of each aggregate must be kept
public record Topic(String name, int partitions, boolean compacted) {}
