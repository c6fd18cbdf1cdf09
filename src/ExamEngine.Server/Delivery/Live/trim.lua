-- Forgets journal entries that the database has committed, and tells the session's page and its slot's boards.
-- KEYS  1 session hash   2 journal list   3 set of sessions with journal entries (dirty)
-- ARGV  1 highest committed seq   2 session id   3 channel of the session's hints   4 channel of the slot's hints ('' = not known)
-- Returns how many entries are left. The hints go from here, so that a commit costs one round trip for each session.
local committed = tonumber(ARGV[1])
local live = redis.call('HMGET', KEYS[1], 'durable', 'epoch')
if live[1] and committed > tonumber(live[1]) then redis.call('HSET', KEYS[1], 'durable', ARGV[1]) end
-- Entries follow each other without a gap.
local first = redis.call('LINDEX', KEYS[2], 0)
local drop = first and committed - tonumber(string.match(first, '^(%d+)|')) + 1 or 0
if drop > 0 then redis.call('LTRIM', KEYS[2], drop, -1) end
local left = redis.call('LLEN', KEYS[2])
if left == 0 then redis.call('SREM', KEYS[3], ARGV[2]) end
-- With the place whose numbers they are: a page that has not heard of its being fenced must not take another's answers for its own.
if live[2] then redis.call('PUBLISH', ARGV[3], 'd' .. ARGV[1] .. '@' .. live[2]) end
if ARGV[4] ~= '' then redis.call('PUBLISH', ARGV[4], ARGV[2]) end
return left
