-- Puts a session that is not live back from the database. Does nothing when it is there: someone else was first.
-- KEYS  1 session hash   2 current answers hash   3 journal list
-- ARGV  1 generation   2 epoch   3 durable seq   4 answered   5 how many fields follow for the answers hash, then field, value, …
-- Returns 1 rebuilt, 0 it was there.
if redis.call('HEXISTS', KEYS[1], 'state') == 1 then return 0 end
redis.call('DEL', KEYS[1], KEYS[2], KEYS[3])
redis.call('HMSET', KEYS[1], 'gen', ARGV[1], 'epoch', ARGV[2], 'seq', ARGV[3], 'durable', ARGV[3], 'answered', ARGV[4],
  'ctl', 0, 'state', 'Scheduled', 'sec', 0, 'cut', 0, 'lo', 0, 'hi', 0, 'deadline', 0, 'remaining', -1, 'phase', 'None', 'reason', '',
  'cur', 0, 'conn', 0, 'seen', 0, 'pending', 0)
for i = 6, 5 + tonumber(ARGV[5]), 2 do redis.call('HSET', KEYS[2], ARGV[i], ARGV[i + 1]) end
return 1
