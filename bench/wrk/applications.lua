-- wrk -s bench/wrk/applications.lua BASE -- TOKEN DAY: applications by the interface of organs, each by somebody else
dofile("bench/wrk/post.lua")

local token, day, number

function init(args)
	token, day = args[1], args[2]
	number = counter()
end

function request()
	local n = number()
	local short = tonumber(n:sub(-8))
	local body = string.format('{"arrival": "internet", "cameOn": "%s", "kind": "natural_person", "topic": "service", "subject": "第 %s 号事项的审批依据和办理记录", "applicant": {"name": "测试%05d", "paperKind": "other", "paperNumber": "T%08d", "phone": "139%08d", "address": "测试路 %d 号"}}',
		day, n, short % 90000, short, short, short % 900)
	return post("/api/v1/requests", token, "B" .. n, body)
end
