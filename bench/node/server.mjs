// @neo4j/graphql on graphql-yoga: `node server.mjs PORT STATEMENTS`, the database as NEO4J_* say.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";
import { typeDefs } from "./schema.mjs";

const [port, statements] = process.argv.slice(2);
const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { telemetryDisabled: true });
const library = new Neo4jGraphQL({ typeDefs: typeDefs(JSON.parse(readFileSync(statements, "utf8"))), driver });
const yoga = createYoga({ schema: await library.getSchema(), graphqlEndpoint: "/graphql", graphiql: false, logging: "warn", maskedErrors: false });
createServer(yoga).listen(Number(port), "127.0.0.1");
