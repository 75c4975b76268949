#!/bin/sh
# Makes the two PDF documents of the corpus from the flat OpenDocument texts (*.fodt) beside this script.
#
# Needs LibreOffice Writer and the fonts Noto Naskh Arabic and Noto Sans; on Debian and Ubuntu:
#   apt-get install --no-install-recommends libreoffice-writer fonts-noto-core
#
# The fonts are stated in the sources and embedded as subsets. Without them LibreOffice would quietly put in another
# font, so their absence is an error.
set -eu

here=$(cd "$(dirname "$0")" && pwd)

for family in "Noto Naskh Arabic" "Noto Sans"; do
    if ! fc-list : family | grep -Eq "(^|,)$family(,|\$)"; then
        echo "make-pdf: font '$family' is not installed (Debian: fonts-noto-core)" >&2
        exit 1
    fi
done
if ! command -v soffice >/dev/null; then
    echo "make-pdf: LibreOffice is not installed (Debian: libreoffice-writer)" >&2
    exit 1
fi

# A profile of its own: a LibreOffice that is open on the desktop would otherwise swallow the request.
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT

soffice "-env:UserInstallation=file://$profile" --headless --convert-to pdf --outdir "$here" "$here"/*.fodt

# soffice exits 0 even when it could not write.
for source in "$here"/*.fodt; do
    made="${source%.fodt}.pdf"
    if [ ! -s "$made" ] || [ "$made" -ot "$source" ]; then
        echo "make-pdf: $made was not written" >&2
        exit 1
    fi

    # LibreOffice dates the PDF at the minute it is made and gives it an identifier to match. The date of the document is
    # that of its source, and the same source shall give the same file. Equal lengths keep the cross-reference table true.
    date=$(sed -n 's|.*<meta:creation-date>\(.*\)</meta:creation-date>.*|\1|p' "$source" | tr -d 'T:-')
    identifier=$(md5sum <"$source" | cut -c1-32 | tr 'a-f' 'A-F')
    LC_ALL=C sed -i \
        -e "s|/CreationDate(D:[0-9]\{14\}|/CreationDate(D:$date|" \
        -e "/^\/ID \[ </,/^\/DocChecksum /s|[0-9A-F]\{32\}|$identifier|" \
        "$made"
done
