import { codesOf } from './concept.ts';
import { present, type FhirElement } from './fhir-element.ts';
import type { IdentifierKind, ReferralIdentifier } from './referral-record.ts';

// HL7 v2-0203: social security, passport, driving licence, tax, national numbers.
const governmentTypes = ['SS', 'PPN', 'DL', 'TAX', 'NI', 'CZ', 'SB'];
const recordTypes = ['MR', 'PI', 'PT'];
// The US social security number, passports, and driving licences of the US states.
const governmentSystem = /us-ssn|passport|2\.16\.840\.1\.113883\.4\.(1|3(\.\d+)?)$/i;

export function readIdentifier(identifier: FhirElement): ReferralIdentifier[] {
  const value = identifier.code('value');
  if (value === undefined) return [];
  const system = identifier.code('system');
  const types = codesOf(identifier.element('type')).map((code) => code.split('|')[1] ?? '');
  return [present<ReferralIdentifier>({ system, value, kind: identifierKind(types, system) })];
}

function identifierKind(types: readonly string[], system: string | undefined): IdentifierKind {
  if (governmentSystem.test(system ?? '') || types.some((type) => governmentTypes.includes(type)))
    return 'government';
  return types.some((type) => recordTypes.includes(type)) ? 'medical-record' : 'other';
}

/** `system|value`, FHIR's way to write an identifier as one text. */
export function identifierToken({ system, value }: Pick<ReferralIdentifier, 'system' | 'value'>): string {
  return `${system ?? ''}|${value}`;
}

/** The identifier of a token; its kind as far as the system tells. */
export function identifierFromToken(token: string): ReferralIdentifier {
  const bar = token.indexOf('|');
  const system = token.slice(0, Math.max(0, bar));
  const value = token.slice(bar + 1);
  return present<ReferralIdentifier>({
    system: system === '' ? undefined : system,
    value,
    kind: identifierKind([], system),
  });
}
