#!/usr/bin/env bash
# Puts casualtystats among the peers of a copy of the workload kit, so that one run measures both and checks that their outputs are equal.
#   join.sh KIT CONSOLE      KIT: a scratch copy of the kit (its data and peers made as its README says); CONSOLE: the published casualtystats
#   then, in KIT:            python3 bench.py W1 --size 2M --peer 'limit_c_memchr,duckdb_typed,casualtystats'
#                            python3 bench.py W2 --size 1M --peer 'limit_c_memchr,duckdb_onepass,casualtystats'
set -euo pipefail
kit=$1 console=$(realpath "$2")
grep -q '"casualtystats"' "$kit/workloads.py" && exit 0
w1="    \"casualtystats\": dict(cmd=\"$console summary {I} --by month,country,admin1 --format csv --quiet > {R}\"),"
w2="    \"casualtystats\": dict(cmd=\"$console summary {I} --by date,place,outcome --across sources --format csv --quiet > {R}\"),"
awk -v w1="$w1" -v w2="$w2" '{print} /"py_csv": dict\(cmd=PY \+ " w1\//{print w1} /"py_csv": dict\(cmd=PY \+ " w2\//{print w2}' "$kit/workloads.py" > "$kit/workloads.new"
mv "$kit/workloads.new" "$kit/workloads.py"
