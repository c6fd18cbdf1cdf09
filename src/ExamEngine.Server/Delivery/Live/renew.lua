-- After a rebuilding of the live state, the page that held the place goes on under a new epoch, if nobody took the place since.
-- So it does when this is an old copy, which has not heard that the page took the place.
-- KEYS  1 session hash
-- ARGV  1 now (ms)   2 the page's epoch until now   3 the page's own name
-- Returns the new epoch; 0 when somebody else holds the place, or the session is not live.
local before = tonumber(redis.call('HGET', KEYS[1], 'epoch'))
-- Gone again since it was put back: nothing may be written, or half a session would stand there.
if not before then return 0 end
local mine = tonumber(ARGV[2])
local generation = 68719476736
if before % generation ~= 0 and before >= mine then return 0 end
local epoch = math.max(before + 1, mine + 1, before - before % generation + tonumber(ARGV[1]) % generation)
local text = string.format('%.0f', epoch)
redis.call('HMSET', KEYS[1], 'epoch', text, 'client', ARGV[3], 'conn', text, 'seen', ARGV[1])
return epoch
