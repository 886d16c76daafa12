/** Injection token of the process's one connection pool. Only platform/db may use it. */
export const DATABASE = Symbol('database');
