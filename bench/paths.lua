-- Asks for each path of a file in turn, from a random place on, or in their order from number FROM on:
-- PATHS names the file.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
math.randomseed(os.time())
local at = tonumber(os.getenv("FROM")) or math.random(#paths)
local step = os.getenv("FROM") and 1 or 7919
request = function()
   at = at + step
   return wrk.format("GET", paths[at % #paths + 1])
end
