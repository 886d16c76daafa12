import { present, type FhirElement } from './fhir-element.ts';
import type { ReferralAddress, ReferralTelecom } from './referral-record.ts';

/** Telephone numbers, e-mail addresses; those no longer in use (`old`) are left out. */
export function readTelecoms(element: FhirElement): ReferralTelecom[] {
  return element.elements('telecom').flatMap((telecom) => {
    const value = telecom.code('value');
    if (value === undefined || telecom.code('use') === 'old') return [];
    return [present<ReferralTelecom>({ system: telecom.code('system'), value, use: telecom.code('use') })];
  });
}

/** An address with its parts and as one line; undefined when it is empty or no longer in use. */
export function readAddress(address: FhirElement): ReferralAddress | undefined {
  if (address.code('use') === 'old') return undefined;
  const parts = {
    lines: address.texts('line'),
    city: address.text('city'),
    district: address.text('district'),
    state: address.text('state'),
    postalCode: address.text('postalCode'),
    country: address.text('country'),
    use: address.code('use'),
  };
  const place = [
    parts.city,
    parts.district,
    [parts.state, parts.postalCode].filter(Boolean).join(' '),
    parts.country,
  ];
  const line = address.text('text') ?? [...parts.lines, ...place].filter(Boolean).join(', ');
  const text = line.replace(/\s+/g, ' ');
  return text === '' ? undefined : present<ReferralAddress>({ text, ...parts });
}
