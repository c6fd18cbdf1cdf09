-- A sign of life from the page that holds the place; tells it how far things have come, so that a missed hint is made up for.
-- KEYS  1 session hash
-- ARGV  1 epoch   2 now (ms)   3 entries the page holds that are not durable
-- Returns { code, durable seq, ledger version }: code 1 noted, 0 the place belongs to another page, -1 the session is not live, or was rebuilt.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'durable', 'ctl')
if not s[1] then return { -1, 0, 0 } end
if s[1] ~= ARGV[1] then
  local rebuilt = math.floor(tonumber(ARGV[1]) / 1048576) < math.floor(tonumber(s[1]) / 1048576)
  return { rebuilt and -1 or 0, 0, 0 }
end
redis.call('HMSET', KEYS[1], 'seen', ARGV[2], 'pending', ARGV[3], 'conn', ARGV[1])
return { 1, tonumber(s[2]), tonumber(s[3]) }
