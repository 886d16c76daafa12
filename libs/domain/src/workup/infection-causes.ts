import type { TriggerCause } from './trigger-cause.ts';

/** Infections: "the common cold or the flu, Lyme disease, Rocky Mountain spotted fever, malaria, trichinosis". */
export const infectionCauses: readonly TriggerCause[] = [
  {
    key: 'common-cold',
    category: 'INFECTION',
    named: 'The common cold',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['82272006'] },
      { system: 'ICD10', prefixes: ['J00'] },
    ],
    // Never the bare word: cold sores, cold intolerance and cold hands are no infection of this kind.
    words: [
      { pattern: /\bcommon cold\b|\bacute nasopharyngitis\b|\bhead cold\b|\bresfriado\b|\bcatarro comun\b/ },
    ],
  },
  {
    key: 'influenza',
    category: 'INFECTION',
    named: 'The flu',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['6142004'] },
      { system: 'ICD10', prefixes: ['J09', 'J10', 'J11'] },
    ],
    words: [
      {
        pattern: /\binfluenza\b|\bflu\b|\bgripe\b/,
        unless:
          /\bpara[- ]?influenza|\bha?emophilus\b|\b(stomach|gastric|intestinal) flu\b|\bflu[- ]like\b|\bflu shot\b|\bgripe water\b/,
      },
    ],
  },
  {
    key: 'lyme-disease',
    category: 'INFECTION',
    named: 'Lyme disease',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['23502006'] },
      { system: 'ICD10', prefixes: ['A69.2'] },
    ],
    words: [{ pattern: /\blyme\b|\bborreliosis\b/ }],
  },
  {
    key: 'rocky-mountain-spotted-fever',
    category: 'INFECTION',
    named: 'Rocky Mountain spotted fever',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['186772009'] },
      { system: 'ICD10', prefixes: ['A77.0'] },
    ],
    words: [
      { pattern: /\brocky mountain spotted fever\b|\bfiebre (manchada|maculosa) de las montanas rocosas\b/ },
    ],
  },
  {
    key: 'malaria',
    category: 'INFECTION',
    named: 'Malaria',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['61462000'] },
      { system: 'ICD10', prefixes: ['B50', 'B51', 'B52', 'B53', 'B54'] },
    ],
    words: [{ pattern: /\bmalaria\b|\bpaludismo\b/ }],
  },
  {
    key: 'trichinosis',
    category: 'INFECTION',
    named: 'Trichinosis',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['88264003'] },
      { system: 'ICD10', prefixes: ['B75'] },
    ],
    words: [{ pattern: /\btrichin(osis|ellosis|iasis)\b|\btriquin(osis|elosis)\b/ }],
  },
];
