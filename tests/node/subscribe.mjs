// Subscribes with the public client graphql-ws; prints one line of JSON for each message, and why it ended.
// Arguments: the address, the document, its variables, the payload of connection_init, after how many messages to stop.
import { createClient } from "graphql-ws";

const [url, query, variables, connectionParams, most] = process.argv.slice(2);
const client = createClient({ url, connectionParams: JSON.parse(connectionParams), retryAttempts: 0 });
client.on("connected", () => console.log(JSON.stringify({ connected: true })));
let left = Number(most);
const told = (line) => console.log(JSON.stringify(line));
try {
  for await (const result of client.iterate({ query, variables: JSON.parse(variables) })) {
    told(result);
    if (--left === 0) break;
  }
  told({ ended: true });
} catch (error) {
  told(error.code ? { code: error.code, reason: error.reason } : { errors: error });
}
await client.dispose();
