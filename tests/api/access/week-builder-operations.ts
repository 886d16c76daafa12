import type { MatrixOperation } from './matrix-operation.ts';

/** Building, accepting and repairing a programme week. */
export const WEEK_BUILDER_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {};
