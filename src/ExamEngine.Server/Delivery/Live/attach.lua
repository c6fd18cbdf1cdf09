-- A page takes the live place: the epoch rises, and older places can admit nothing from here on.
-- KEYS  1 session hash
-- ARGV  1 now (ms)
-- Returns the new epoch; 0 when the session is not live.
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local epoch = redis.call('HINCRBY', KEYS[1], 'epoch', 1)
redis.call('HMSET', KEYS[1], 'conn', epoch, 'seen', ARGV[1], 'pending', 0)
return epoch
