/** Marks a result as an expected refusal: the unit of work rolls back and the audit says REFUSED. */
export abstract class UserErrorResult {
  abstract readonly code: string;
  abstract readonly message: string;
  abstract readonly field: string | null;
}
