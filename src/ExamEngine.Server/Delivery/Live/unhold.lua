-- Forgets a hold that the ledger has taken over; a later one stays.
-- KEYS  1 session hash
-- ARGV  1 the hold as JSON
-- Returns 1 forgotten, 0 another one is there, or none.
if redis.call('HGET', KEYS[1], 'hold') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'hold')
return 1
