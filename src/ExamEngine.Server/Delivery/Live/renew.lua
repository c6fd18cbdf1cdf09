-- After a rebuilding of the live state, the page that held the place goes on under a new epoch, if nobody took the place since.
-- KEYS  1 session hash
-- ARGV  1 now (ms)
-- Returns the new epoch; 0 when somebody else holds the place, or the session is not live.
local epoch = tonumber(redis.call('HGET', KEYS[1], 'epoch') or '1')
if epoch % 1048576 ~= 0 then return 0 end
redis.call('HMSET', KEYS[1], 'epoch', epoch + 1, 'conn', epoch + 1, 'seen', ARGV[1])
return epoch + 1
