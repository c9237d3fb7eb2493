#!/bin/sh
# Builds scaffold from this clone and installs it for one user. No root, no network but Maven's.
set -eu

usage() {
    cat <<'END'
Usage: ./install.sh [--uninstall | --help]

Builds scaffold and installs it below PREFIX (default: ~/.local):
  PREFIX/bin/scaffold      the command
  PREFIX/lib/scaffold/     its jar, and an archive of loaded classes that lets it start faster

  --uninstall   remove both
  --help        show this help

Needs a JDK (17 or newer; JAVA_HOME, the path, or /usr/lib/jvm) and Maven (3.8 or newer).
END
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "install.sh: $*"; exit 2; }

# The major version of the Java below $1, from its release file, or by asking it. 0 when there is none.
version_of() {
    [ -x "$1/bin/java" ] || { echo 0; return; }
    text=
    if [ -r "$1/release" ]; then text=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"); fi
    [ -n "$text" ] || text=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p;1q')
    echo "${text:-0}"
}

# Prints the home of a JDK, 17 or newer, with a compiler.
find_jdk() {
    on_path=
    if javac=$(command -v javac 2>/dev/null); then
        while [ -L "$javac" ]; do
            link=$(readlink "$javac")
            case $link in /*) javac=$link ;; *) javac=$(dirname "$javac")/$link ;; esac
        done
        on_path=$(cd "$(dirname "$javac")/.." && pwd)
    fi
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
        if [ "$(version_of "$home")" -ge 17 ]; then echo "$home"; return 0; fi
    done
    return 1
}

find_maven() {
    for home in "${MAVEN_HOME:-}" "${M2_HOME:-}"; do
        if [ -n "$home" ] && [ -x "$home/bin/mvn" ]; then echo "$home/bin/mvn"; return 0; fi
    done
    command -v mvn 2>/dev/null
}

# A clone that belongs to somebody else is built in a copy.
writable() {
    for module in templates generator cli; do
        [ -w "$1/$module" ] || return 1
        [ ! -e "$1/$module/target" ] || [ -w "$1/$module/target" ] || return 1
    done
}

uninstall() {
    if [ ! -e "$bin/scaffold" ] && [ ! -d "$lib" ]; then
        say "Nothing to remove: scaffold is not installed below $prefix"
        return
    fi
    rm -f "$bin/scaffold"
    rm -rf "$lib"
    say "Removed $bin/scaffold and $lib"
}

build() {
    log=$work/build.log
    source=$here
    if ! writable "$here"; then
        source=$work/source
        mkdir "$source"
        cp -R "$here/pom.xml" "$here/templates" "$here/generator" "$here/cli" "$source/"
        rm -rf "$source"/*/target
        # Modules that are not built here, but Maven wants to see them.
        (cd "$here" && find examples -name target -prune -o -name pom.xml -print) | while IFS= read -r pom; do
            mkdir -p "$source/${pom%/*}"
            cp "$here/$pom" "$source/$pom"
        done
    fi
    say "Building scaffold with Maven (the first time it downloads libraries) …"
    if ! (cd "$source" && JAVA_HOME=$jdk "$mvn" -B -ntp -pl templates,generator,cli -DskipTests package) >"$log" 2>&1; then
        kept=${TMPDIR:-/tmp}/scaffold-install-$(id -u).log
        cp "$log" "$kept"
        grep '^\[ERROR\]' "$log" | head -20 >&2 || true
        fail "the build failed; the whole log is $kept"
    fi
    jar=$source/cli/target/scaffold.jar
    [ -f "$jar" ] || fail "the build made no $jar"
}

launcher() {
    cat <<'END'
#!/bin/sh
# Starts scaffold. SCAFFOLD_JAVA_OPTS: more options for Java.
self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in /*) self=$link ;; *) self=${self%/*}/$link ;; esac
done
case $self in */*) bin=${self%/*} ;; *) bin=. ;; esac
lib=$bin/../lib/scaffold

major() {
    m=
    if [ -r "$1/release" ]; then
        while IFS= read -r line; do
            case $line in JAVA_VERSION=*) m=${line#JAVA_VERSION=\"}; m=${m%%[!0-9]*}; break ;; esac
        done <"$1/release"
    fi
    if [ -z "$m" ]; then m=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p'); fi
    [ "${m:-0}" -ge 17 ] 2>/dev/null
}

java=
# The Java that scaffold was installed with comes first: the archive of classes fits it.
if [ -r "$lib/java-home" ]; then
    IFS= read -r home <"$lib/java-home"
    [ -x "$home/bin/java" ] && java=$home/bin/java
fi
if [ -z "$java" ]; then
    onpath=$(command -v java 2>/dev/null || :)
    while [ -n "$onpath" ] && [ -L "$onpath" ]; do
        link=$(readlink "$onpath")
        case $link in /*) onpath=$link ;; *) onpath=${onpath%/*}/$link ;; esac
    done
    onpath=${onpath%/bin/java}
    for home in "$JAVA_HOME" "$onpath" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$home" ] && [ -x "$home/bin/java" ] && major "$home"; then java=$home/bin/java; break; fi
    done
fi
if [ -z "$java" ]; then
    echo "scaffold: no Java 17 or newer is found; set JAVA_HOME, or put java on the path" >&2
    exit 2
fi
if [ -t 2 ]; then SCAFFOLD_TERMINAL=1; else SCAFFOLD_TERMINAL=0; fi
if [ -t 0 ]; then SCAFFOLD_ANSWERS=$SCAFFOLD_TERMINAL; else SCAFFOLD_ANSWERS=0; fi
export SCAFFOLD_TERMINAL SCAFFOLD_ANSWERS
# shellcheck disable=SC2086
exec "$java" -Xshare:auto -XX:SharedArchiveFile="$lib/scaffold.jsa" -Xlog:disable -Xlog:all=off \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData $SCAFFOLD_JAVA_OPTS -jar "$lib/scaffold.jar" "$@"
END
}

# Classes that a run has loaded, so that the next need not parse them. Scaffold works without, so a failure is silent.
archive() {
    rm -f "$lib/scaffold.jsa"
    "$jdk/bin/java" -XX:ArchiveClassesAtExit="$work/scaffold.jsa" -Xlog:disable -Xlog:all=off \
        -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
        -jar "$lib/scaffold.jar" -C "$work" new trial --style=session --database=sqlite,postgresql --dry-run \
        >/dev/null 2>&1 || true
    if [ -s "$work/scaffold.jsa" ]; then
        cp "$work/scaffold.jsa" "$lib/scaffold.jsa.new"
        mv -f "$lib/scaffold.jsa.new" "$lib/scaffold.jsa"
    fi
}

install_files() {
    mkdir -p "$bin" "$lib" || fail "cannot write below $prefix"
    cp "$jar" "$lib/scaffold.jar.new"
    mv -f "$lib/scaffold.jar.new" "$lib/scaffold.jar"
    printf '%s\n' "$jdk" >"$lib/java-home.new"
    mv -f "$lib/java-home.new" "$lib/java-home"
    archive
    launcher >"$bin/.scaffold.new"
    chmod 755 "$bin/.scaffold.new"
    mv -f "$bin/.scaffold.new" "$bin/scaffold"
}

case ${1:-} in
    '' | --uninstall) ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
esac

here=$(cd "$(dirname "$0")" && pwd)
if [ -z "${PREFIX:-}" ]; then
    [ -n "${HOME:-}" ] || fail "neither PREFIX nor HOME is set"
    PREFIX=$HOME/.local
fi
if [ "${1:-}" = --uninstall ] && [ ! -d "$PREFIX" ]; then
    say "Nothing to remove: there is no $PREFIX"
    exit 0
fi
mkdir -p "$PREFIX" 2>/dev/null || fail "cannot make the directory $PREFIX"
prefix=$(cd "$PREFIX" && pwd)
bin=$prefix/bin
lib=$prefix/lib/scaffold

if [ "${1:-}" = --uninstall ]; then
    uninstall
    exit 0
fi

jdk=$(find_jdk) || fail "no JDK 17 or newer is found; install one (Debian: apt install openjdk-17-jdk-headless) or set JAVA_HOME"
mvn=$(find_maven) || fail "no Maven is found; install it (Debian: apt install maven) or set MAVEN_HOME"
work=$(mktemp -d "${TMPDIR:-/tmp}/scaffold-install.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

build
install_files
version=$("$bin/scaffold" --version) || fail "$bin/scaffold --version failed"
say "Installed $version: $bin/scaffold"
case :${PATH:-}: in
    *":$bin:"*) ;;
    *) say "Note: $bin is not on your PATH; call it by its full name, or add: export PATH=\"$bin:\$PATH\"" ;;
esac
