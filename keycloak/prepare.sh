#!/bin/sh
# Lets Keycloak's own `build` fix what cannot change at run time, which spares every start the work. The pom calls it in
# target/, where the distribution was unpacked: prepare.sh keycloak-VERSION "OPTIONS"
#
# It works on a copy that takes its place at the end, and says last of all what is there: interrupted, or run twice at
# once, it leaves nothing half done.
set -eu
distribution=$1
options=$2

is_prepared() {
  [ -f "$distribution/lib/quarkus-run.jar" ] && [ "$(cat prepared 2>/dev/null)" = "$distribution $options" ]
}

if is_prepared; then
  exit 0
fi
draft=draft.$$
trap 'rm -rf "$draft"' EXIT
cp -R "unpacked/$distribution" "$draft"
# Nothing in the caller's shell configures it. Half a minute of work: the optimising compiler would take as long as it
# saves. The options are words of their own.
# shellcheck disable=SC2086
env -i PATH="$PATH" HOME="$HOME" JAVA_HOME="$JAVA_HOME" \
  JAVA_OPTS="-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1" sh "$draft/bin/kc.sh" build $options
if ! is_prepared; then
  rm -rf prepared "$distribution"
  mv "$draft" "$distribution"
  echo "$distribution $options" >prepared
fi
