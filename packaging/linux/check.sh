#!/bin/sh
# Checks a Debian package of Keyturn: `sh packaging/linux/check.sh FILE.deb`. It is unpacked into a folder and started
# from there on a virtual screen, without a person's session; nothing is installed.
set -eu
deb=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

lintian --fail-on error,warning --profile debian "$deb"

dpkg-deb -x "$deb" "$work/tree"
share=$work/tree/usr/share
desktop-file-validate "$share/applications/org.keyturn.Keyturn.desktop"
appstreamcli validate --no-net "$share/metainfo/org.keyturn.Keyturn.metainfo.xml"
update-mime-database "$share/mime"
grep -q 'application/vnd.keyturn.vault' "$share/mime/globs2"
rm -r "$share"

mkdir -m 700 "$work/home" "$work/tmp"
launcher=$work/tree/opt/keyturn/bin/keyturn
started() {
  env -i PATH="$PATH" HOME="$work/home" LANG=C.UTF-8 ${DISPLAY:+DISPLAY=$DISPLAY} \
    JAVA_TOOL_OPTIONS="-Duser.home=$work/home -Djava.io.tmpdir=$work/tmp" "$@"
}

started "$launcher" --version
started "$launcher" --self-test

printf 'turn the brass key twice\n' | started "$launcher" create "$work/home/mine.keyturn" --password-stdin
xvfb-run -a sh -eu -c '
  launcher=$1 work=$2
  env -i PATH="$PATH" HOME="$work/home" LANG=C.UTF-8 DISPLAY="$DISPLAY" XAUTHORITY="${XAUTHORITY:-}" \
    JAVA_TOOL_OPTIONS="-Duser.home=$work/home -Djava.io.tmpdir=$work/tmp" "$launcher" "$work/home/mine.keyturn" &
  window=$(timeout 120 xdotool search --sync --onlyvisible --class "$(sed -n s/^StartupWMClass=//p "$3")" | head -1)
  for second in $(seq 60); do
    xdotool type --window "$window" x
    [ -n "$(xdotool getwindowname "$window")" ] && break
    sleep 1
  done
  kill $!
  wait $! || true
' sh "$launcher" "$work" packaging/linux/org.keyturn.Keyturn.desktop

left=$(find "$work/tmp" -mindepth 1 ! -name 'hsperfdata*' | head -5)
[ -z "$left" ] || { echo "left behind in the folder for temporary files: $left" >&2; exit 1; }
echo "$deb is fine"
