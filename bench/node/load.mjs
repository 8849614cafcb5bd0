// Load on one address: `node load.mjs URL CONNECTIONS SECONDS < BODY`; prints what came back as one JSON object.
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const [url, connections, duration] = process.argv.slice(2);
const result = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(duration),
  timeout: 120,
  method: "POST",
  headers: { "content-type": "application/json" },
  body: readFileSync(0, "utf8"),
});
const { requests, latency, errors, non2xx } = result;
console.log(JSON.stringify({ requests: requests.total, seconds: result.duration, p50: latency.p50, p99: latency.p99, errors, non2xx }));
