-- A sign of life from the page that holds the place; tells it how far things have come, so that a missed hint is made up for.
-- KEYS  1 session hash
-- ARGV  1 epoch   2 now (ms)   3 entries the page holds that are not durable   4 of these, entries on the device only   5 since when (ms)
-- Returns { code, durable seq, ledger version, entries that were on the device only and are not any more, since when they were }:
--       code 1 noted, 0 the place belongs to another page, -1 the session is not live, was rebuilt, or is an old copy.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'durable', 'ctl', 'device', 'deviceAt')
if not s[1] then return { -1, 0, 0, 0, 0 } end
if s[1] ~= ARGV[1] then
  local mine, present = tonumber(ARGV[1]), tonumber(s[1])
  local renews = mine > present or math.floor(mine / 68719476736) < math.floor(present / 68719476736)
  return { renews and -1 or 0, 0, 0, 0, 0 }
end
local was, since = tonumber(s[4]) or 0, tonumber(s[5]) or 0
local count, at = tonumber(ARGV[4]), tonumber(ARGV[5])
redis.call('HMSET', KEYS[1], 'seen', ARGV[2], 'pending', ARGV[3], 'conn', ARGV[1])
-- Five seconds for the time a report is under way: the oldest is still the same one.
local over = was > 0 and (count == 0 or at > since + 5000)
if count > 0 then
  if not over and was > 0 then at = since end
  redis.call('HMSET', KEYS[1], 'device', count, 'deviceAt', string.format('%.0f', at))
elseif was > 0 then
  redis.call('HMSET', KEYS[1], 'device', 0, 'deviceAt', 0)
end
return { 1, tonumber(s[2]), tonumber(s[3]), over and was or 0, over and since or 0 }
