#!/usr/bin/env bash
# Starts Tahqiq out of the folder that this script was laid into by prepare.sh: the one place of Java's flags for ./tahqiq, Docker and
# systemd. Arguments go to Tahqiq. TAHQIQ_HEAP: the heap, as for -Xmx, or "60%" of the memory that there is.
set -euo pipefail
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}

# A small heap to begin with: Java would take a 64th of the machine at once, and a start would fill it before the first collection.
flags=(-XX:+UseSerialGC -Xms128m)
case ${TAHQIQ_HEAP:-512m} in
  *%) flags+=("-XX:MaxRAMPercentage=${TAHQIQ_HEAP%\%}") ;;
  *) flags+=("-Xmx${TAHQIQ_HEAP:-512m}") ;;
esac
# Only for the Java that it was made by. Whatever else keeps Java from using it is no reason to say anything: it starts without.
if [ -f "$folder/tahqiq.aot" ] && cmp -s "$home/release" "$folder/tahqiq.aot.java"; then
  flags+=("-XX:AOTCache=$folder/tahqiq.aot" -Xlog:aot=off -Xlog:cds=off)
fi
exec "$home/bin/java" "${flags[@]}" -jar "$folder/tahqiq.jar" "$@"
