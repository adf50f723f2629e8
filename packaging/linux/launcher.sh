#!/bin/sh
# Starts @NAME@ with the Java beside it. jpackage's launcher asks the package managers at each start who owns it, which takes
# longer than starting Java.

# A closed standard stream would be whatever file is opened next: read as the input, overwritten by the output. In its place
# comes an empty input, or an output that refuses.
{ true 9<&0; } 2> /dev/null || exec < /dev/null
{ true 9>&1; } 2> /dev/null || exec 1< /dev/null
true 9>&2 || exec 2< /dev/null

# Java takes the encoding of file names and arguments from the locale; it must be UTF-8, and one variable that names a locale
# which this computer lacks is enough to lose it. Then comes the first UTF-8 locale there is. On macOS it is UTF-8 anyway.
mended=
given=${LC_ALL:-}
wanted=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
if [ ! -d /System/Library ] && [ "$(locale charmap 2>&1)" != UTF-8 ]; then
  mended=yes
  LC_ALL=C.UTF-8
  export LC_ALL
  if [ "$(locale charmap 2>&1)" != UTF-8 ]; then
    LC_ALL=$(locale -a 2> /dev/null | sed -n '/[Uu][Tt][Ff]-*8$/{p;q;}')
    LC_ALL=${LC_ALL:-C.UTF-8}
  fi
fi

# The language, by the rules of POSIX: LANGUAGE goes first, but not against the locale C, and a region stays where the language
# is the same. Java knows it by itself unless one of the two stands in its way.
case $wanted in
  '' | C | C.* | POSIX) wanted=en ;;
  *)
    listed=${LANGUAGE:-$wanted}
    listed=${listed%%:*}
    if [ "${listed%%[_.@]*}" != "${wanted%%[_.@]*}" ]; then
      mended=${mended:-language}
      wanted=$listed
    fi
    ;;
esac
language=${wanted%%[_.@]*}
country=${wanted%%[.@]*}
country=${country#"$language"}
country=${country#_}
case $language in
  '' | C | POSIX | *[!A-Za-z]*) language=en country= ;;
esac

# What is to be started. Commands have a start-up cache of their own, and those that need no key a small one, for each class in a
# cache costs time at each start. A process that ends with its command needs no more than a simple collector; `open` is a session of
# any length and keeps its memory as the window does. What is told wrongly here costs time and no more.
kind=command
case $#:${1:-} in
  0:* | 1:--self-test | *:tour) kind=window ;;
  *:--version | *:-V | *:--help | *:-h | *:info | *:generate) kind=keyless ;;
  1:-* | 1:formats) ;;
  1:*) kind=window ;;
esac
if [ $kind = command ]; then
  for word in "$@"; do
    case $word in
      open) kind=session ;;
    esac
  done
fi

# In front of the arguments: what this person's surroundings say to Java. HOME names the home folder, not the list of users.
set -- --module @MAIN@ "$@"
[ -z "$mended" ] || set -- "-Duser.language=$language" "-Duser.country=$country" "$@"
[ "$mended" != yes ] || set -- "-Dkeyturn.lc-all=$given" "$@"
case ${HOME:-} in
  /*) set -- "-Duser.home=$HOME" "$@" ;;
esac

unset JDK_JAVA_OPTIONS
self=$(readlink -f "$0")
home=${self%/bin/*}
case $kind in
  window) cache=@NAME@ ;;
  keyless) cache=@NAME@-keyless ;;
  *) cache=@NAME@-command ;;
esac
case $kind in
  command) set -- -XX:-UseG1GC -XX:+UseSerialGC "$@" ;;
  # Too short for the second compiler to give back what it takes.
  keyless) set -- -XX:-UseG1GC -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "$@" ;;
esac
[ $kind = window ] || set -- "@$home/lib/app/@NAME@-command.options" "$@"
exec "$home/lib/runtime/bin/@NAME@" "@$home/lib/app/@NAME@.options" "-XX:AOTCache=$home/lib/app/$cache.aot" \
  "-Dorg.sqlite.lib.path=$home/lib/runtime/lib" "$@"
