-- A place is gone. Only the present holder of the place can say so.
-- KEYS  1 session hash
-- ARGV  1 epoch
-- Returns 1 when the session is now without a connection, else 0.
if redis.call('HGET', KEYS[1], 'conn') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'conn', 0)
return 1
