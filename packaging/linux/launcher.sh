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
exec "$home/lib/runtime/bin/@NAME@" "@$home/lib/app/@NAME@.options" "-XX:AOTCache=$home/lib/app/@NAME@.aot" \
  "-Dorg.sqlite.lib.path=$home/lib/runtime/lib" "$@"
