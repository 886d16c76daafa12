/** Forms of amplified musculoskeletal pain that outcomes are told apart by (clinical.md heading and 2.5). */
export const AMPS_SUBTYPES = ['DIFFUSE', 'LOCALIZED', 'CRPS', 'INTERMITTENT'] as const;
export type AmpsSubtype = (typeof AMPS_SUBTYPES)[number];
