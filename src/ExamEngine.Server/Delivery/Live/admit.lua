-- Admits a batch of a candidate's entries, each in full or not at all. All checks of an entry come before its writes.
-- KEYS  1 session hash   2 current answers hash   3 journal list   4 set of sessions with journal entries (dirty)
-- ARGV  1 epoch   2 arrival time (ms)   3 journal room   4 entries per 10 s   5 session id   6 how many entries
--       7 '1' when the state is certain, for the database was asked just now
--       then seven of each entry: seq, position, hash, response JSON ('' = unchanged), flag ('1', '0', '' = unchanged), complete ('1', '0', '' = unchanged),
--       when it was received before, as its receipt proves (ms, '' = no receipt)
-- Returns { durable seq, code, x, code, x, … }: codes are those of SaveCode; x is the time that counts for 0 and 1,
--       the expected seq for 3, else 0. Who does not hold the place is told no durable seq: under its numbers another page's answers may be committed.
local s = redis.call('HMGET', KEYS[1], 'epoch', 'seq', 'durable', 'state', 'cut', 'lo', 'hi', 'rateAt', 'rateN', 'hold')
local n = tonumber(ARGV[6])
local out = { ARGV[1] == s[1] and tonumber(s[3]) or 0 }
if not s[1] then
  for i = 1, n do out[#out + 1] = 8; out[#out + 1] = 0 end
  return out
end
local now = tonumber(ARGV[2])
local seq = tonumber(s[2])
local durable = tonumber(s[3])
-- Held: nothing is taken, as in a pause, until the ledger has the pause.
local state, cut, lo, hi = s[10] and s[4] == 'Running' and 'Paused' or s[4], tonumber(s[5]), tonumber(s[6]), tonumber(s[7])
local rateAt, rateN = tonumber(s[8]) or 0, tonumber(s[9]) or 0
if now - rateAt >= 10000 then rateAt = now; rateN = 0 end
local room = tonumber(ARGV[3]) - redis.call('LLEN', KEYS[3])
-- What was received in time counts until the answers are sealed, once it is certain that they are not.
local recovers = ARGV[7] == '1' and (state == 'Running' or state == 'Paused' or state == 'OnBreak'
  or state == 'Submitted' or state == 'Expired' or state == 'Terminated')
local admitted = 0
local answered = 0
for i = 0, n - 1 do
  local a = 8 + i * 7
  local eseq, pos, hash = tonumber(ARGV[a]), tonumber(ARGV[a + 1]), ARGV[a + 2]
  local code, x = 0, 0
  if ARGV[1] ~= s[1] then
    -- An epoch of an earlier generation belongs to a page from before a rebuilding, and this is an old copy if the epoch is higher: it may be renewed.
    local mine, present = tonumber(ARGV[1]), tonumber(s[1])
    code = (mine > present or math.floor(mine / 68719476736) < math.floor(present / 68719476736)) and 8 or 7
  elseif eseq <= seq then
    code = 1
    local kept = eseq > durable and redis.call('LINDEX', KEYS[3], eseq - seq - 1)
    if kept then
      local _, _, at, h = string.find(kept, '^%d+|%d+|(%d+)|%d+|(%x+)|')
      if h ~= hash then code = 2 else x = tonumber(at) end
    end
  elseif eseq ~= seq + 1 then
    code = 3; x = seq + 1
  elseif recovers and ARGV[a + 6] ~= '' then
    if rateN >= tonumber(ARGV[4]) or room <= 0 then code = 9 else x = tonumber(ARGV[a + 6]) end
  elseif state == 'Paused' or state == 'OnBreak' then
    code = 6
  elseif state ~= 'Running' then
    code = 5
  elseif cut > 0 and now >= cut and pos >= lo and pos <= hi then
    code = 4
  elseif cut == 0 or pos < lo or pos > hi then
    code = 5
  elseif rateN >= tonumber(ARGV[4]) then
    code = 9
  elseif room <= 0 then
    code = 9
  else
    x = tonumber(ARGV[a + 6]) or now
  end
  if code == 0 and x > 0 then
    redis.call('RPUSH', KEYS[3], ARGV[a] .. '|' .. ARGV[a + 1] .. '|' .. string.format('%.0f', x) .. '|' .. ARGV[1] .. '|' .. hash .. '|' .. ARGV[a + 4] .. '|' .. ARGV[a + 3])
    local was = redis.call('HGET', KEYS[2], 'c' .. ARGV[a + 1])
    if ARGV[a + 3] ~= '' then redis.call('HSET', KEYS[2], 'r' .. ARGV[a + 1], ARGV[a + 3]) end
    if ARGV[a + 4] ~= '' then redis.call('HSET', KEYS[2], 'f' .. ARGV[a + 1], ARGV[a + 4]) end
    if ARGV[a + 5] ~= '' then
      redis.call('HSET', KEYS[2], 'c' .. ARGV[a + 1], ARGV[a + 5])
      if was == '1' and ARGV[a + 5] == '0' then answered = answered - 1 end
      if was ~= '1' and ARGV[a + 5] == '1' then answered = answered + 1 end
    end
    seq = eseq; rateN = rateN + 1; room = room - 1; admitted = admitted + 1
  end
  out[#out + 1] = code
  out[#out + 1] = x
end
if admitted > 0 then
  redis.call('HMSET', KEYS[1], 'seq', seq, 'rateAt', rateAt, 'rateN', rateN)
  redis.call('SADD', KEYS[4], ARGV[5])
  if answered ~= 0 then redis.call('HINCRBY', KEYS[1], 'answered', answered) end
end
return out
