-- Projects what the database decided (state and time) onto the live session; an older decision never undoes a newer one.
-- KEYS  1 session hash
-- ARGV  1 ledger version   2 state   3 section   4 cut (ms, 0 = none)   5 first position   6 last position
--       7 deadline (ms, 0 = none)   8 remaining (ms, -1 = clock runs or none)   9 phase   10 reason
--       11 since when the connection is away (ms, 0 = it is there, or the clock runs on)   12 for how long the clock would still stand still then (ms)
--       13 the device at which it is sat ('' = any)   14 the open request for another device as JSON ('' = none)
--       15 the termination that can be taken back as JSON ('' = none)
-- Returns 1 projected, 0 an equal or newer one is there, -1 the live session is not there.
local ctl = redis.call('HGET', KEYS[1], 'ctl')
if not ctl then return -1 end
if tonumber(ctl) >= tonumber(ARGV[1]) then return 0 end
redis.call('HMSET', KEYS[1], 'ctl', ARGV[1], 'state', ARGV[2], 'sec', ARGV[3], 'cut', ARGV[4], 'lo', ARGV[5], 'hi', ARGV[6],
  'deadline', ARGV[7], 'remaining', ARGV[8], 'phase', ARGV[9], 'reason', ARGV[10], 'lost', ARGV[11], 'stands', ARGV[12],
  'sitsAt', ARGV[13], 'asks', ARGV[14], 'ended', ARGV[15])
return 1
