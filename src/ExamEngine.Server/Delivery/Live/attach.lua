-- A page takes the live place: the epoch rises, and older places can admit nothing from here on.
-- It rises to the time: a copy of this state that has not heard of the last take-over must not give the same epoch to another page.
-- KEYS  1 session hash
-- ARGV  1 now (ms)   2 the page's own name   3 '1' when the page comes back after a lost connection
-- Returns the new epoch; 0 when the session is not live; -1 when a page that comes back finds another one in its place.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'client')
if not s[1] then return 0 end
if ARGV[3] == '1' and s[2] and s[2] ~= ARGV[2] then return -1 end
-- What another page has on its device, this one cannot tell.
if s[2] ~= ARGV[2] then redis.call('HMSET', KEYS[1], 'device', 0, 'deviceAt', 0) end
local generation = 68719476736
local before = tonumber(s[1])
local epoch = math.max(before + 1, before - before % generation + tonumber(ARGV[1]) % generation)
local text = string.format('%.0f', epoch)
redis.call('HMSET', KEYS[1], 'epoch', text, 'client', ARGV[2], 'conn', text, 'seen', ARGV[1], 'pending', 0)
return epoch
