/**
 * What a clinic takes over from a referral bundle: flat, JSON-able, no FHIR types.
 * An absent value is an absent key, so a record survives `JSON.parse(JSON.stringify(record))` unchanged.
 * Dates are ISO 8601 strings with the precision of the source: `2025`, `2025-03`, `2025-03-09` or an instant.
 */
export interface ReferralRecord {
  source: ReferralSource;
  patient: ReferralPatient;
  contacts: ReferralContact[];
  /** The ServiceRequest that asks for care, when the bundle has one. */
  referral?: ReferralRequest;
  /** Best guess of who sends the patient, and where the guess comes from. */
  referrer?: Referrer;
  conditions: ReferralCondition[];
  medications: ReferralMedication[];
  allergies: ReferralAllergy[];
  procedures: ReferralProcedure[];
  imaging: ReferralImaging[];
  encounters: ReferralEncounter[];
  earlierCarePlans: ReferralCarePlan[];
  observations: ObservationSummary;
  /** Immunizations that were given (status `completed`). */
  immunizationCount: number;
  /** Entries per resource type, types in alphabetical order. */
  counts: Record<string, number>;
}

export interface ReferralSource {
  bundleType: string;
  /** `Bundle.timestamp`: when the sending system made the file. */
  generatedAt?: string;
  /** The latest date of anything clinical in the file; tells the newer of two files without a timestamp. */
  latestRecordDate?: string;
  /** The file says of itself that it is test data (meta.tag or the HTEST security label). */
  synthetic: boolean;
}

export type IdentifierKind = 'medical-record' | 'government' | 'other';

export interface ReferralIdentifier {
  system?: string;
  value: string;
  /** `government`: social security, passport, driving licence. Needed to recognise a person, not to show. */
  kind: IdentifierKind;
}

export interface ReferralName {
  use?: string;
  family?: string;
  given: string[];
  prefix: string[];
  suffix: string[];
  /** The whole name in the order its script writes it. Never empty. */
  text: string;
}

export interface ReferralTelecom {
  system?: string;
  value: string;
  use?: string;
}

export interface ReferralAddress {
  /** One line, ready to print. */
  text: string;
  lines: string[];
  city?: string;
  district?: string;
  state?: string;
  postalCode?: string;
  country?: string;
  use?: string;
}

export interface ReferralLanguage {
  /** BCP 47 tag when the file gives one. */
  code?: string;
  text: string;
  preferred: boolean;
}

export type SexForNorms = 'female' | 'male' | 'unknown';

export interface ReferralPatient {
  sourceReference: string;
  identifiers: ReferralIdentifier[];
  /** The name to use first, then the others. */
  names: ReferralName[];
  preferredName?: string;
  /** YYYY-MM-DD, not later than today. */
  birthDate: string;
  /** Which sex-specific norms (growth, strength, BOT-2) apply; apart from gender identity. */
  sexForNorms: SexForNorms;
  sexForNormsSource?: 'sex-parameter-for-clinical-use' | 'birth-sex' | 'recorded-sex' | 'gender';
  /** `Patient.gender`, the administrative gender. */
  gender?: string;
  genderIdentity?: string;
  pronouns?: string;
  deceased: boolean;
  languages: ReferralLanguage[];
  interpreterNeeded?: boolean;
  telecom: ReferralTelecom[];
  address?: ReferralAddress;
  generalPractitioner?: string;
}

export interface ReferralContact {
  sourceReference: string;
  name: ReferralName;
  /** As the file words it, e.g. mother. */
  relationship?: string;
  /** HL7 v3 RoleCode or v2-0131 code when given, e.g. MTH. */
  relationshipCode?: string;
  telecom: ReferralTelecom[];
  address?: ReferralAddress;
}

export interface ReferralRequest {
  sourceReference: string;
  /** What is asked for. */
  text: string;
  reasons: string[];
  notes: string[];
  requester?: string;
  performers: string[];
  authoredOn?: string;
  status?: string;
  priority?: string;
}

export interface Referrer {
  practitioner?: string;
  organization?: string;
  telecom: ReferralTelecom[];
  source:
    | 'service-request'
    | 'composition-author'
    | 'message-sender'
    | 'general-practitioner'
    | 'latest-encounter'
    | 'managing-organization';
}

export interface CodedValue {
  system?: string;
  code: string;
  display?: string;
}

/** The shape every clinical item shares. */
export interface ClinicalItem {
  /** `Condition/<id>`, else the entry's fullUrl, else its place in the bundle. */
  sourceReference: string;
  /** Words for a person; empty when the file gives neither text nor code. */
  text: string;
  system?: string;
  code?: string;
  /** Further codings of the same concept. */
  otherCodes: CodedValue[];
  status?: string;
  /** confirmed, refuted, entered-in-error, ... A consumer must show it: refuted items are kept. */
  verificationStatus?: string;
  /** The one date that places the item in time (onset, authored, performed, started). */
  date?: string;
}

export interface ReferralCondition extends ClinicalItem {
  onset?: string;
  /** Onset in words or as an age, when no date is given. */
  onsetText?: string;
  abatement?: string;
  abatementText?: string;
  recorded?: string;
  categories: string[];
  severity?: string;
  bodySites: string[];
  notes: string[];
}

export interface ReferralDosage {
  text?: string;
  asNeeded?: boolean;
  doseValue?: number;
  doseUnit?: string;
  frequency?: number;
  period?: number;
  /** UCUM unit of time: h, d, wk, ... */
  periodUnit?: string;
}

export interface ReferralMedication extends ClinicalItem {
  kind: 'request' | 'statement';
  intent?: string;
  /** True when the record says NOT to give it. */
  doNotPerform: boolean;
  authoredOn?: string;
  start?: string;
  end?: string;
  dosages: ReferralDosage[];
  reasons: string[];
  requester?: string;
}

export interface ReferralAllergy extends ClinicalItem {
  type?: string;
  categories: string[];
  criticality?: string;
  reactions: string[];
  onset?: string;
  recorded?: string;
}

export interface ReferralProcedure extends ClinicalItem {
  start?: string;
  end?: string;
  bodySites: string[];
  reasons: string[];
  performers: string[];
}

export interface ReferralImaging extends ClinicalItem {
  kind: 'study' | 'report';
  start?: string;
  modalities: string[];
  bodySites: string[];
  conclusion?: string;
}

export interface ReferralEncounter extends ClinicalItem {
  encounterClass?: string;
  start?: string;
  end?: string;
  reasons: string[];
  practitioners: string[];
  organization?: string;
}

export interface ReferralActivity {
  text: string;
  status?: string;
}

export interface ReferralCarePlan extends ClinicalItem {
  intent?: string;
  start?: string;
  end?: string;
  addresses: string[];
  activities: ReferralActivity[];
  goals: string[];
}

export interface Measurement {
  sourceReference: string;
  value: number;
  unit?: string;
  at?: string;
}

export interface ObservationSummary {
  /** All Observations in the file. */
  count: number;
  /** Those that appear nowhere below: laboratory, vital signs, surveys. */
  otherCount: number;
  latestHeight?: Measurement;
  latestWeight?: Measurement;
  latestBmi?: Measurement;
  /** LOINC 72514-3, 0-10 verbal numeric rating, oldest first. */
  painSeverity: Measurement[];
}
