-- wrk -s bench/wrk/tickets.lua BASE -- KEYS: tickets by REST, each with a number of its own, as kapok.hotline.HotlineLoad files them
dofile("bench/wrk/post.lua")

local categories = { "施工噪声", "停车", "路灯", "占道经营", "供水", "道路破损", "养犬", "电梯" }
local matters = {
	"晚上影响休息，多次反映没有解决，希望尽快处理", "存在安全隐患，老人孩子出行不便，要求现场查看",
	"收费不合理，排队时间太长，要求说明依据", "雨天积水，夜间照明不足，已经持续半个月",
}
local places = { "440103000000", "440104000000", "440105000000", "440106000000", "440111000000", "440112000000" }
local keys, number = {}, nil

function init(args)
	for key in io.lines(args[1]) do
		keys[#keys + 1] = key
	end
	number = counter()
	math.randomseed(os.time() + id)
end

function request()
	local n, category = number(), categories[math.random(#categories)]
	local body = string.format('{"kind": "complaint", "title": "人民路%d号%s", "text": "人民路%d号附近%s，%s，编号 L%s", "category": "%s", "division": "%s", "address": "人民路%d号", "name": "张测试", "phone": "138%08d"}',
		math.random(900), category, math.random(900), category, matters[math.random(#matters)], n, category,
		places[math.random(#places)], math.random(900), math.random(10000000, 99999999))
	return post("/api/v1/hotline/tickets", keys[math.random(#keys)], "L" .. n, body)
end
