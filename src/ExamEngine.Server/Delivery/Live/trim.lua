-- Forgets journal entries that the database has committed.
-- KEYS  1 session hash   2 journal list   3 set of sessions with journal entries (dirty)
-- ARGV  1 highest committed seq   2 session id
-- Returns how many entries are left.
local live = redis.call('HGET', KEYS[1], 'durable')
if live and tonumber(ARGV[1]) > tonumber(live) then redis.call('HSET', KEYS[1], 'durable', ARGV[1]) end
local drop = 0
for _, entry in ipairs(redis.call('LRANGE', KEYS[2], 0, 999)) do
  if tonumber(string.match(entry, '^(%d+)|')) > tonumber(ARGV[1]) then break end
  drop = drop + 1
end
if drop > 0 then redis.call('LTRIM', KEYS[2], drop, -1) end
local left = redis.call('LLEN', KEYS[2])
if left == 0 then redis.call('SREM', KEYS[3], ARGV[2]) end
return left
