-- Something was heard of the candidate, not over a live connection.
-- KEYS  1 session hash
-- ARGV  1 now (ms)
-- Returns 1 noted, 0 the session is not live.
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
redis.call('HSET', KEYS[1], 'seen', ARGV[1])
return 1
