#!/bin/sh
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
exec /opt/keyturn/bin/keyturn "$@"
