/** What a medicine is, as far as weaning is concerned. */
export const MEDICATION_CLASSES = [
  'OPIOID',
  'BENZODIAZEPINE',
  'GABAPENTINOID',
  'SNRI',
  'SSRI',
  'TRICYCLIC',
  'NSAID',
  'PARACETAMOL',
  'OTHER',
] as const;
export type MedicationClass = (typeof MEDICATION_CLASSES)[number];

/** Changed by a prescriber's order alone (clinical.md 1.9: opioids, benzodiazepines, gabapentinoids, SNRIs). */
export const ORDERED_CLASSES: readonly MedicationClass[] = [
  'OPIOID',
  'BENZODIAZEPINE',
  'GABAPENTINOID',
  'SNRI',
];

/** FHIR R4 MedicationStatement.status, the part of it that a list needs. */
export const MEDICATION_STATUSES = ['ACTIVE', 'ON_HOLD', 'STOPPED'] as const;
export type MedicationStatus = (typeof MEDICATION_STATUSES)[number];

/** UCUM codes of the doses children get. */
export const DOSE_UNITS = ['mg', 'ug', 'g', 'mL', '[IU]', '{tbl}'] as const;
export type DoseUnit = (typeof DOSE_UNITS)[number];

export const MEDICATION_ROUTES = [
  'ORAL',
  'TOPICAL',
  'TRANSDERMAL',
  'NASAL',
  'INHALED',
  'INJECTION',
  'OTHER',
] as const;
export type MedicationRoute = (typeof MEDICATION_ROUTES)[number];

/** What whoever watches a weaning looks for; NONE was looked for and not seen. */
export const WITHDRAWAL_SIGNS = [
  'NONE',
  'SWEATING',
  'TREMOR',
  'INSOMNIA',
  'NAUSEA',
  'DIARRHOEA',
  'IRRITABILITY',
  'YAWNING',
  'PALPITATIONS',
  'DIZZINESS',
  'OTHER',
] as const;
export type WithdrawalSign = (typeof WITHDRAWAL_SIGNS)[number];
