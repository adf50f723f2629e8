#!/bin/sh
# Checks a Debian package of Keyturn: `sh packaging/linux/check.sh FILE.deb`. It is unpacked into a folder and started from
# there, without a screen and on a virtual one; nothing is installed, and nothing of the person's is touched.
set -eu
deb=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
share=$work/tree/usr/share
keyturn=$work/tree/opt/keyturn/bin/keyturn
vault=$work/home/mine.keyturn
password='turn the brass key twice'
export deb work share keyturn vault password

echo "the package's form"
lintian --fail-on error,warning --profile debian "$deb"
dpkg-deb -x "$deb" "$work/tree"
desktop-file-validate "$share/applications/org.keyturn.Keyturn.desktop"
appstreamcli validate --no-net "$share/metainfo/org.keyturn.Keyturn.metainfo.xml"
update-mime-database "$share/mime"
grep -q '^50:application/vnd.keyturn.vault:\*.keyturn$' "$share/mime/globs2"
grep -q '^50:application/vnd.keyturn.export:\*.keyturn-export$' "$share/mime/globs2"

mkdir -m 700 "$work/home" "$work/tmp"
export HOME="$work/home" LC_ALL=C.UTF-8 JAVA_TOOL_OPTIONS="-Duser.home=$work/home -Djava.io.tmpdir=$work/tmp"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME XDG_RUNTIME_DIR WAYLAND_DISPLAY

echo "without a screen"
(unset DISPLAY; "$keyturn" --self-test)
echo "$password" | "$keyturn" create "$vault" --password-stdin

echo "on a screen"
xvfb-run -a "$keyturn" --self-test
xvfb-run -a sh -eu -c '
  "$keyturn" "$vault" &
  program=$!
  window=$(timeout 120 xdotool search --sync --onlyvisible --class org.keyturn.Keyturn | tail -1)
  tries=30
  until xdotool getwindowname "$window" | grep -q mine; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || { echo "the vault was not opened" >&2; kill $program; exit 1; }
    xdotool windowfocus "$window" key ctrl+a type "$password"
    xdotool key Return
    sleep 2
  done
  kill $program
  wait $program || true
'

echo "what it leaves"
left=$(find "$work/tmp" -mindepth 1; find "$work/home" -name '.openjfx*' -o -name '*.so')
[ -z "$left" ] || { echo "natives or other files were left behind: $left" >&2; exit 1; }
echo "$deb is fine"
