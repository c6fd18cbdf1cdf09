-- Drops a live session that does not know of entries which the database has committed: it is an old copy.
-- KEYS  1 session hash
-- ARGV  1 highest committed seq
-- Returns 1 dropped, 0 not: it knows of them, or is not there.
local seq = redis.call('HGET', KEYS[1], 'seq')
if not seq or tonumber(seq) >= tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
return 1
