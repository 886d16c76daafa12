import type { TriggerSourceKind } from './trigger-cause.ts';

/** A record in which a trigger may be found. Any object of this shape will do. */
export interface TriggerSource {
  readonly kind: TriggerSourceKind;
  readonly sourceReference: string;
  readonly text: string;
  /** URI of the code system, e.g. http://snomed.info/sct. */
  readonly system?: string | null | undefined;
  readonly code?: string | null | undefined;
  readonly otherCodes?: readonly { readonly system?: string | undefined; readonly code: string }[];
  /** ISO 8601 of any precision. */
  readonly date?: string | null | undefined;
  readonly status?: string | null | undefined;
  readonly verificationStatus?: string | null | undefined;
}
