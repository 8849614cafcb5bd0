// Starts GraphiQL on this address; ?query=, ?variables= and ?operationName= fill the editor and follow it.
const address = new URL(location.href);
const given = (name) => address.searchParams.get(name) ?? undefined;

function follow(name) {
  return (text) => {
    if (text) address.searchParams.set(name, text);
    else address.searchParams.delete(name);
    history.replaceState(null, "", address);
  };
}

const firstQuery = `# Run: the triangle, or Ctrl+Enter.
# Every type and field: the book at the left.
{
  goals {
    nodes {
      code
      title
      objectives {
        nodes {
          code
          title
        }
      }
    }
  }
}
`;

ReactDOM.render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: address.pathname }),
    query: given("query"),
    variables: given("variables"),
    operationName: given("operationName"),
    defaultQuery: firstQuery,
    onEditQuery: follow("query"),
    onEditVariables: follow("variables"),
    onEditOperationName: follow("operationName"),
  }),
  document.getElementById("graphiql"),
);
