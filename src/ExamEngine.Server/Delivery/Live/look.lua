-- Notes which item the candidate is looking at.
-- KEYS  1 session hash   2 current answers hash
-- ARGV  1 epoch   2 position
-- Returns 1 when noted, 0 when not allowed now, -1 when the session is not live (or was rebuilt, or is an old copy), 7 when opened elsewhere.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'state', 'lo', 'hi', 'hold')
if not s[1] then return -1 end
if s[1] ~= ARGV[1] then
  local mine, present = tonumber(ARGV[1]), tonumber(s[1])
  return (mine > present or math.floor(mine / 68719476736) < math.floor(present / 68719476736)) and -1 or 7
end
local p = tonumber(ARGV[2])
if s[2] ~= 'Running' or s[5] or p < tonumber(s[3]) or p > tonumber(s[4]) then return 0 end
redis.call('HSET', KEYS[1], 'cur', ARGV[2])
redis.call('HSET', KEYS[2], 'v' .. ARGV[2], '1')
return 1
