-- Read by the scripts beside it: numbers that no other request has, and how what was measured is printed.

local threads = 0

function setup(thread)
	thread:set("id", threads)
	threads = threads + 1
end

-- seconds since 1970, thread and running number
function counter()
	local begun, n = os.time(), 0
	return function()
		n = n + 1
		return string.format("%d%d%06d", begun, id, n)
	end
end

function post(path, token, key, body)
	return wrk.format("POST", path, {
		["Authorization"] = "Bearer " .. token,
		["Idempotency-Key"] = key,
		["Content-Type"] = "application/json",
	}, body)
end

-- rate p50 p95 p99 refused, as bench/java/kapok/Load.java says it
function done(summary, latency)
	local errors = summary.errors
	local refused = errors.connect + errors.read + errors.write + errors.status + errors.timeout
	io.write(string.format("%.1f %.1f %.1f %.1f %d\n", (summary.requests - errors.status) / summary.duration * 1e6,
		latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000, refused))
end
