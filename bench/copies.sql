-- psql -v base=N -v wanted=M -v tables="{arrival,ticket}": sample tickets 1 to N are copied until there are M, in the tables named.
-- A copy has the next free numbers and happens some minutes after its model. Made one by one, ten million would take hours.
\set ON_ERROR_STOP on
set synchronous_commit = off;
select format('insert into hotline.%1$I (%2$s) overriding system value select %3$s from hotline.%1$I t where %4$s',
		c.table_name,
		string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position),
		string_agg(case
			when c.column_name in ('number', 'ticket', 'master')
				then format('''S-'' || lpad((substr(t.%I, 3)::bigint + %s)::text, 10, ''0'')', c.column_name, n * :base)
			when c.table_name = 'arrival' and c.column_name = 'key' then format('%L || t.key', n || ':')
			when c.table_name = 'result' and c.column_name = 'id' or c.column_name = 'result'
				then format('t.%I + %s', c.column_name, n * 1000000000::bigint)
			when c.data_type = 'timestamp with time zone' then format('t.%I + %L::interval', c.column_name, n * 37 || ' minutes')
			else 't.' || quote_ident(c.column_name) end, ', ' order by c.ordinal_position),
		case c.table_name
			when 'result_word' then format(
				't.result in (select id from hotline.result where id < 1000000000 and ticket between ''S-0000000001'' and %L)', last)
			else format('t.%I between ''S-0000000001'' and %L',
				case when c.table_name in ('arrival', 'ticket', 'ticket_event') then 'number' else 'ticket' end, last) end)
	from generate_series(1, (:wanted - 1) / :base) n
	cross join lateral (select 'S-' || lpad(least(:base, :wanted - n * :base)::text, 10, '0') as last) of
	join information_schema.columns c on c.table_schema = 'hotline' and c.table_name = any (:'tables'::text[])
	group by n, last, c.table_name
	order by array_position(:'tables'::text[], c.table_name), n
\gexec
