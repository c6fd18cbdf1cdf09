-- Holds a running session while the ledger cannot be written: items hidden, no answers taken. The first hold stays.
-- KEYS  1 session hash
-- ARGV  1 the hold as JSON: since when, who, why
-- Returns 1 held, 0 not running (or held already), -1 the live session is not there.
local s = redis.call('HMGET', KEYS[1], 'state', 'hold')
if not s[1] then return -1 end
if s[1] ~= 'Running' or s[2] then return 0 end
redis.call('HSET', KEYS[1], 'hold', ARGV[1])
return 1
