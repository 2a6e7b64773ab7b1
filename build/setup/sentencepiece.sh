#!/usr/bin/env bash
# SentencePiece's own programs: new vocabularies are trained by spm_train, and ours is held to spm_encode.
. "$(dirname "$0")/lib.sh"
. "$here/apt.sh"

have spm_train && have spm_encode && exit 0
lock sentencepiece
have spm_train && have spm_encode && exit 0
apt_install sentencepiece ||
  missing "spm_train and spm_encode: 'apt-get install sentencepiece' did not work ($cache/apt.log); put them on PATH. The tests that train a vocabulary will be skipped."
