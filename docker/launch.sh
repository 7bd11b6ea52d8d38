#!/usr/bin/env bash
# Starts Tahqiq out of the folder that this script was laid into by prepare.sh: the one place of Java's flags for ./tahqiq, Docker and
# systemd. Arguments go to Tahqiq. TAHQIQ_HEAP: of the heap, as for -Xmx, or "60%" of the memory that there is.
set -euo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

flags=(-XX:+UseSerialGC)
case ${TAHQIQ_HEAP:-512m} in
  *%) flags+=("-XX:MaxRAMPercentage=${TAHQIQ_HEAP%\%}") ;;
  *) flags+=("-Xmx${TAHQIQ_HEAP:-512m}") ;;
esac
# What another Java made it complains about, or does not know the flag for.
if [ -f "$folder/tahqiq.aot" ] && [ "$("$java" -version 2>&1)" = "$(cat "$folder/tahqiq.aot.java")" ]; then
  flags+=("-XX:AOTCache=$folder/tahqiq.aot")
fi
exec "$java" "${flags[@]}" -jar "$folder/tahqiq.jar" "$@"
