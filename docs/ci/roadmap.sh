#!/bin/sh
# Любая система сборки: проверяет планы, которые изменила эта ветка; без ветки сравнения — все планы.
# Переменные: ROADMAP_SET — набор правил, ROADMAP_BASE — ветка, с которой сравнить (например, origin/main).
set -eu
roadmap=${ROADMAP:-npx --yes prikaz-roadmap}
if [ -n "${ROADMAP_BASE:-}" ]; then
  exec $roadmap check --changed "$ROADMAP_BASE" --set "${ROADMAP_SET:-рекомендуемый}" --format pretty --format markdown=roadmap.md
fi
exec $roadmap check --set "${ROADMAP_SET:-рекомендуемый}" --format pretty --format markdown=roadmap.md
