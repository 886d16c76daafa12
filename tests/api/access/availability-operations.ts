import type { MatrixOperation } from './matrix-operation.ts';

/** Working hours, leave, rooms, closures and patients' own times. */
export const AVAILABILITY_OPERATIONS: Readonly<Record<string, MatrixOperation>> = {};
