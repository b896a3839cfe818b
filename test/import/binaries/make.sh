#!/bin/sh
# The documents of Word beside this script, made by LibreOffice 7.4 (Writer) from the texts beside them:
#   sh test/import/binaries/make.sh
set -e
cd "$(dirname "$0")"
profile="-env:UserInstallation=file://$(mktemp -d)"
convert() {
  soffice "$profile" --headless --infilter="$3" --convert-to "$2" "$1" > /dev/null
}
convert plan.html 'docx:MS Word 2007 XML' 'HTML (StarWriter)'
mv plan.docx from-html.docx
convert plan.fodt 'docx:MS Word 2007 XML' 'OpenDocument Text Flat XML'
mv plan.docx from-odt.docx
