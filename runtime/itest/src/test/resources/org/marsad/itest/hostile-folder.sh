#!/bin/sh
# hostile-folder.sh FOLDER: a folder with names that are no text, links that lead out, pipes, devices and files nobody may read.
# Each file that can be read holds its own number, so that no two are the same document.
set -eu
folder=$1
outside=$folder-outside
mkdir -p "$folder" "$outside"
cd "$folder"
number=0
put() {
    number=$((number + 1))
    printf 'ملف عادي رقم %s\n' "$number" > "$1"
}
bytes() { printf '%b' "$1"; }

# Names that are text, but not friendly.
put 'حصيلة السنة 2025.txt'
put "$(bytes 'line\nfeed.txt')"
put "$(bytes 'turn\0342\0200\0256txt.fdp.txt')"
put "$(bytes 'red\0033[31m\0033]0;title\0007.txt')"
put "$(bytes 'tab\t.txt')"
put "$(bytes 'return\r.txt')"
put '-rf.txt'
put '--help.txt'
put '$(touch touched).txt'
put '`touch touched`.txt'
put 'a;touch touched;.txt'
put ' spaces .txt'
put "quote\"and'quote.txt"
put '%2e%2e%2fup.txt'
put 'back\slash.txt'
put 'star*[a-z]?.txt'
put '{a,b}.txt'
put '=1+1.txt'
put '<b>.txt'
put 'UPPER.TXT'
put "$(bytes 'e\0314\0201.txt')"
put "$(bytes '\0303\0251.txt')"
put "$(printf 'x%.0s' $(seq 1 251)).txt"

# Names that are no text in UTF-8: bytes that are in no charset, and windows-1256.
put "$(bytes 'bytes\0377\0376.txt')"
put "$(bytes '\0307\0341\0343\0333\0321\0310.txt')"

# Deep: a path of nearly as many bytes as the system takes.
(
    for level in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18; do
        deep=$(printf "d%.0s" $(seq 1 200))
        mkdir "$deep"
        cd "$deep"
    done
    printf 'ملف في القاع\n' > deep.txt
)

# What is no file, or not here.
printf 'ملف في الخارج لا يقرأ\n' > "$outside/secret-outside.txt"
ln -s "$outside/secret-outside.txt" link-out.txt
ln -s "$outside" link-folder-out.txt
ln -s . link-self.txt
ln -s nowhere link-nowhere.txt
ln -s link-loop.txt link-loop.txt
ln -s UPPER.TXT link-inside.txt
mkfifo pipe.txt
mkdir folder.txt
: > empty.txt
truncate -s 5G sparse.txt
put future.txt
touch -d 2099-01-01 future.txt
put epoch.txt
touch -d 1970-01-01 epoch.txt

# Passed over: hidden, still being copied, of no known ending.
put .hidden.txt
put copied.txt.part
put 'copied.txt~'
put no-ending

# What only root may read.
put locked.txt
chmod 000 locked.txt
mkdir locked
put locked/inside.txt
chmod 000 locked
