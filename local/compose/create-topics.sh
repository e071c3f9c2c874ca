#!/usr/bin/env bash
# Creates the platform's topics on a broker and leaves those that exist as they are. The list is that of
# org.scrutineer.contracts.Topics, which a test compares. Usage: create-topics.sh HOST:PORT
set -euo pipefail

create() {
  local name=$1 partitions=$2
  shift 2
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$broker" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 \
    --config max.message.bytes=8000000 "$@"
}
compacted() { create "$1" "$2" --config cleanup.policy=compact --config min.compaction.lag.ms=86400000; }
kept() { create "$1" "$2" --config cleanup.policy=delete --config retention.ms=-1; }

broker=$1
compacted scrutineer.observer.mission.v1 1
compacted scrutineer.observer.observer.v1 2
compacted scrutineer.observer.device.v1 2
compacted scrutineer.deployment.region.v1 1
compacted scrutineer.deployment.commission.v1 1
compacted scrutineer.deployment.station.v1 4
compacted scrutineer.deployment.area.v1 1
compacted scrutineer.deployment.team.v1 2
compacted scrutineer.deployment.expected-report.v1 4
compacted scrutineer.findings.form.v1 1
kept scrutineer.findings.finding.v1 4
compacted scrutineer.findings.assessment.v1 4
kept scrutineer.findings.held.v1 2
compacted scrutineer.findings.consolidation.v1 2
kept scrutineer.reporting.cut.v1 1
