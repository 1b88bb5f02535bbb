-- For wrk: sends the requests of a file in turn, "METHOD<tab>PATH<tab>BODY" a line.
-- Arguments: the file, the cookies, "once" to stop at its end instead of beginning again.
local threads = {}

function setup(thread) table.insert(threads, thread) end

function init(arguments)
  prepared, position, bad = {}, 0, 0
  once = arguments[3] == "once"
  for line in io.lines(arguments[1]) do
    local method, path, body = line:match("^(%S+)\t(%S+)\t(.*)$")
    local headers = { ["Cookie"] = arguments[2], ["Accept-Encoding"] = "gzip" }
    if body ~= "" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
    table.insert(prepared, wrk.format(method, path, headers, body ~= "" and body or nil))
  end
end

function request()
  position = position + 1
  if position > #prepared then
    if once then wrk.thread:stop() end
    position = 1
  end
  return prepared[position]
end

function response(status)
  if status >= 400 then bad = bad + 1 end
end

function done(summary, latency)
  local refused = 0
  for _, thread in ipairs(threads) do refused = refused + thread:get("bad") end
  local broken = summary.errors
  print(string.format("RESULT %d %d %.3f %.3f %d", summary.requests, summary.duration,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    refused + broken.connect + broken.read + broken.write + broken.timeout))
end
