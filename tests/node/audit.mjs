// Runs the public audit suite of GraphQL over HTTP against the address given; prints one JSON list of results.
import { auditServer } from "graphql-http";

const results = await auditServer({ url: process.argv[2] });
console.log(JSON.stringify(results.map(({ id, name, status, reason }) => ({ id, name, status, reason }))));
