export interface GraphqlAnswer<T> {
  readonly status: number;
  readonly data: T | null;
  /** SQL statements the operation needed. */
  readonly statements: number;
  readonly errors?: readonly {
    message: string;
    path?: readonly string[];
    extensions: { code: string; [key: string]: unknown };
  }[];
}

export type GraphqlClient = <T = Record<string, unknown>>(
  query: string,
  variables?: Record<string, unknown>,
) => Promise<GraphqlAnswer<T>>;

/** An HTTP client of one server, as one user (or as nobody). It speaks GraphQL as a program outside would. */
export function graphqlClient(url: string, token?: string): GraphqlClient {
  return async <T>(query: string, variables: Record<string, unknown> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Omit<GraphqlAnswer<T>, 'status' | 'statements'>;
    const statements = Number(response.headers.get('x-sql-statements') ?? 0);
    return { ...body, data: body.data ?? null, status: response.status, statements };
  };
}

/** What an answer carried, or a failure that says which error came instead. */
export function dataOf<T>(answer: GraphqlAnswer<T>): T {
  if (!answer.data || answer.errors)
    throw new Error(`The operation failed: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

export const codeOf = (answer: GraphqlAnswer<unknown>): string | undefined =>
  answer.errors?.[0]?.extensions.code;
