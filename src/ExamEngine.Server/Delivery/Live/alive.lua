-- A sign of life from the page that holds the place; tells it how far things have come, so that a missed hint is made up for.
-- KEYS  1 session hash
-- ARGV  1 epoch   2 now (ms)   3 entries the page holds that are not durable
-- Returns { code, durable seq, ledger version }: code 1 noted, 0 the place belongs to another page, -1 the session is not live, was rebuilt, or is an old copy.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'durable', 'ctl')
if not s[1] then return { -1, 0, 0 } end
if s[1] ~= ARGV[1] then
  local mine, present = tonumber(ARGV[1]), tonumber(s[1])
  local renews = mine > present or math.floor(mine / 68719476736) < math.floor(present / 68719476736)
  return { renews and -1 or 0, 0, 0 }
end
redis.call('HMSET', KEYS[1], 'seen', ARGV[2], 'pending', ARGV[3], 'conn', ARGV[1])
return { 1, tonumber(s[2]), tonumber(s[3]) }
