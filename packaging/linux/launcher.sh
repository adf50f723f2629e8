#!/bin/sh
# Starts @NAME@ with the Java beside it. jpackage's launcher asks the package managers at each start who owns it, which takes
# longer than starting Java.
# Java takes the encoding of file names and arguments from the locale alone; Keyturn's is UTF-8 everywhere.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]-8* | *[Uu][Tt][Ff]8*) ;;
  *)
    [ -z "${LC_ALL:-}" ] || LANG=$LC_ALL
    unset LC_ALL
    LC_CTYPE=C.UTF-8
    export LANG LC_CTYPE
    ;;
esac
unset JDK_JAVA_OPTIONS
self=$(readlink -f "$0")
home=${self%/bin/*}
exec "$home/lib/runtime/bin/@NAME@" "@$home/lib/app/@NAME@.options" "-XX:AOTCache=$home/lib/app/@NAME@.aot" \
  "-Dorg.sqlite.lib.path=$home/lib/runtime/lib" --module @MAIN@ "$@"
