# Requests for disclosure (依申请公开) at size, read by bench/run: KAPOK_REQUESTS requests (200,000), a tenth of them open, with
# some ten events each. Made once, into target/requests, and kept.

REQUESTS=${KAPOK_REQUESTS:-200000}
REGISTER=${KAPOK_REGISTER:-$PWD/target/requests}
BUREAU=11440100KP0000002R # the organ that the demo's disclosure officer belongs to

as_officer() { taskset -c "$OTHERS" "$JAVA_HOME/bin/java" -Xmx512m -cp "$WORK/java" kapok.disclosure.DisclosureLoad "$@"; }

fill_requests() {
	[ -f "$REGISTER/filled-$REQUESTS" ] && return
	say "bench: making $REQUESTS requests with their events …"
	rm -rf "$REGISTER"
	serve "$REGISTER"
	stop
	# the component index names what the program is made of; the bench's own command comes on top
	bench_java -Dspring.index.ignore=true kapok.Kapok city-requests $((REQUESTS / 10)) $((REQUESTS * 9 / 10)) --data "$REGISTER" >"$WORK/requests.log"
	serve "$REGISTER"
	sql "$REGISTER" -c "vacuum analyze" # as the database does by itself within the hour
	stop
	sed -n 's/^events //p' "$WORK/requests.log" >"$REGISTER/filled-$REQUESTS"
}

# 30 scripts, each the rows of one application as the program itself has just written them, under a number of their own
applications_as_written() { # applications_as_written DIRECTORY
	local n=0 table columns
	rm -rf "$WORK/applied"
	mkdir -p "$WORK/applied"
	sql "$1" -qc "create sequence if not exists disclosure.bench_number start 500000000"
	sql "$1" -Atc "select number from disclosure.submission order by submitted_at desc limit 30" | while read -r number; do
		n=$((n + 1))
		{
			echo "select quote_literal('RQ-2026-' || nextval('disclosure.bench_number') || '-0') as n \\gset"
			echo "begin;"
			for table in disclosure.submission:number disclosure.applicant:request disclosure.query_code:request audit.entry:object_id; do
				rows_of "$1" "${table%:*}" "${table#*:}" "$number"
			done
			rows_of "$1" disclosure.api_call key "$(sql "$1" -Atc "select key from disclosure.api_call order by called_at desc offset $n limit 1")"
			echo "commit;"
		} >"$WORK/applied/$n.sql"
	done
}

# rows_of DIRECTORY TABLE KEY VALUE: the statement that writes such a row again under the number :n
rows_of() {
	local columns
	columns=$(sql "$1" -Atc "select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
		where table_schema || '.' || table_name = '$2' and is_identity = 'NO' and column_default is null")
	sql "$1" -Atc "select format('insert into $2 ($columns) values (%s);', string_agg(
			case when k = '$3' then ':n' else coalesce(quote_literal(v), 'null') end, ', ' order by o))
		from (select (select r from (select $columns) r) r from $2 where $3 = '$4' limit 1) row,
			json_each_text(row_to_json(row.r)) with ordinality e (k, v, o)"
}

applying() { posting applications 16 "${1:-10}" "$(cat "$WORK/token")" "$(TZ=Asia/Shanghai date +%F)"; }
applying_by_pgbench() { scripts_by_pgbench "$REGISTER" "$WORK/applied" 16 10; }

measure_disclosure() {
	need pgbench postgresql-contrib
	local size got ours theirs ratio token day began took moved
	compile
	fill_requests
	pinned "$REGISTER"
	size="$(million "$REQUESTS") requests, $(million "$(cat "$REGISTER/filled-$REQUESTS")") events"

	signed_in admin
	for _ in 1 2 3; do
		got=($(for n in $(seq 1 6); do
			for tab in open late due unassigned hold closed closed-late all; do echo "/desk/requests?tab=$tab&organ=&q=$([ $((n % 3)) = 0 ] && encoded 路灯)"; done
		done | percentiles_inside))
	done
	row "requests, $size: queue of the whole city, all views" "p50 ${got[0]} ms, p95 ${got[1]} ms" "p95 < 50 ms" "$(holds "${got[1]} < 50")"

	sql "$REGISTER" -Atc "select number from disclosure.request where closed_on is null and stage = 'under_review' order by number desc limit 80" >"$WORK/undecided"
	head -40 "$WORK/undecided" >"$WORK/warm"
	tail -40 "$WORK/undecided" >"$WORK/decide"
	as_officer decide $BASE admin "$WORK/warm" >/dev/null
	got=($(as_officer decide $BASE admin "$WORK/decide"))
	row "requests: answer, letter drafted, signed, sealed in three formats" "p50 ${got[0]} ms, p95 ${got[1]} ms, ${got[3]} failed" \
		"< 1,000 ms" "$(holds "${got[1]} < 1000 && ${got[3]} == 0")"

	as_officer token $BASE disclosure $BUREAU >"$WORK/token"
	applying "$WARM" >/dev/null
	applications_as_written "$REGISTER"
	got=($(by_turns applying applying_by_pgbench))
	ours=${got[0]} theirs=${got[1]}
	ratio=$(calc "$ours / $theirs")
	row "requests: applying by HTTP against pgbench, same rows, 2 cores" \
		"$ours / $theirs per s = $ratio; p99 ${got[2]} ms, ${got[3]} refused" "≥ 0.5" "$(holds "$ratio >= 0.5 && ${got[3]} == 0")"

	moved=$(sql "$REGISTER" -Atc "select count(*) from disclosure.retiming")
	# an open office day becomes a holiday: whatever is due on it or later moves
	day=$(sql "$REGISTER" -Atc "select min(reply_by) from disclosure.request where closed_on is null and reply_by > current_date")
	began=$(as_officer retime $BASE admin "$day")
	until [ "$(sql "$REGISTER" -Atc "select count(*) from disclosure.retiming")" -gt "$moved" ]; do sleep 0.02; done
	took=$(calc "($(date +%s%3N) - $began) / 1000")
	moved=$(sql "$REGISTER" -Atc "select count(*) from disclosure.retimed where retiming = (select max(id) from disclosure.retiming)")
	row "requests: $(sql "$REGISTER" -Atc "select looked_at from disclosure.retiming order by id desc limit 1") open ones timed anew, $moved moved" \
		"$took s from sending the notice" "< 2 s" "$(holds "$took < 2")"
	stop
}

# kill -9 of the program, and of PostgreSQL, while four officers decide; what they saw confirmed must be there afterwards
measure_decisions() {
	local data=$WORK/decisions loader answered signed whole
	compile
	rm -rf "$data"
	serve "$data"
	stop
	bench_java -Dspring.index.ignore=true kapok.Kapok city-requests 4000 0 --data "$data" >"$WORK/requests.log"
	serve "$data"
	# of organs where one signature issues a letter, and never answered before: each is then answered and signed once
	sql "$data" -Atc "select number from disclosure.request r where closed_on is null and stage = 'under_review'
		and not exists (select from disclosure.letter_rule l where l.organ = r.organ and l.two_signatures)
		and not exists (select from disclosure.event e where e.request = r.number and e.kind = 'answered') order by number" >"$WORK/undecided"
	mkfifo "$WORK/until-decided"
	"$JAVA_HOME/bin/java" -Xmx512m -cp "$WORK/java" kapok.disclosure.DisclosureLoad faults $BASE admin "$WORK/undecided" "$WORK/decided" <"$WORK/until-decided" &
	loader=$!
	exec 8>"$WORK/until-decided"
	sleep 15
	kill -9 "$(server_process)"
	wait "$SERVER" 2>/dev/null || true
	serve "$data"
	sleep 15
	kill -9 "$(head -1 "$data/postgresql/postmaster.pid")"
	sleep 20
	exec 8>&-
	wait "$loader"
	await_page
	answered=$(grep -c ^answered "$WORK/decided")
	signed=$(grep -c ^signed "$WORK/decided")
	whole=($(sql "$data" -At <<SQL
create temporary table line (step text, number text, letter text);
\copy line from '$WORK/decided' with (format csv)
select (select count(*) from line l join disclosure.request r using (number)
         where l.step = 'answered' and r.outcome = 'granted' and r.closed_on is not null and r.reply_by is not null
           and (select count(*) from disclosure.event e where e.request = l.number and e.kind = 'answered') = 1
           and (select count(*) from audit.entry a where a.object_id = l.number and a.action = 'disclosure.answered') = 1) || ' ' ||
       (select count(*) from line l join disclosure.letter t on t.id = cast(l.letter as uuid)
         where l.step = 'signed' and t.stage = 'issued' and t.number is not null
           and (select count(*) from document.attachment f where f.owner_kind = 'letter' and f.owner_id = l.letter) = 3
           and exists (select from audit.entry a where a.object_id = l.number and a.action = 'disclosure.letter-issue'))
SQL
	))
	signed_in admin
	local files=0
	for letter in $(awk -F, '$1 == "signed" { print $3 }' "$WORK/decided"); do
		for file in $(curl -s -b "$WORK/jar" "$BASE/desk/requests/letters/$letter" | grep -o '/attachments/[0-9a-f-]*' | sort -u); do
			[ "$(curl -s -o "$WORK/file" -b "$WORK/jar" -w '%{http_code}' "$BASE$file")" = 200 ] && [ -s "$WORK/file" ] && files=$((files + 1))
		done
	done
	stop
	./kapok verify-audit --data "$data" >"$WORK/audit.log" || { say "bench: the audit trail does not verify, see $WORK/audit.log"; signed=-1; }
	row "faults: decisions under kill -9 of program and PostgreSQL" \
		"$answered confirmed, ${whole[0]} whole; $signed letters signed, ${whole[1]} whole, $files files open; audit verified" "nothing confirmed is lost" \
		"$(holds "$signed > 20 && $answered == ${whole[0]} && $signed == ${whole[1]} && $files == 3 * $signed")"
	rm -rf "$data"
}
