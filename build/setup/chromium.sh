#!/usr/bin/env bash
# A Chromium for the tests that drive the real pages. PLAYWRIGHT_CHROMIUM names another one.
. "$(dirname "$0")/lib.sh"
. "$here/apt.sh"

found() { [ -x "${PLAYWRIGHT_CHROMIUM:-/usr/bin/chromium}" ]; }

found && exit 0
lock chromium
found && exit 0
apt_install chromium fonts-liberation ||
  missing "Chromium: 'apt-get install chromium' did not work ($cache/apt.log); install it, or set PLAYWRIGHT_CHROMIUM to a Chromium or Chrome. The browser tests will be skipped."
