import type { TriggerCause } from './trigger-cause.ts';

const NOT_OF_MUSCLE =
  /\b(eye|eyes|ocular|heart|ventricular|atrial|bacterial|viral|virus|vaccine|repetitive)\b/;

// "tooth" and "dental": a broken tooth is an injury, not a broken bone.
const NOT_A_BONE =
  /\b(tooth|teeth|dental|denture|diente|dental|penis|prosthe\w*|implant|fracture (risk|liaison)|riesgo de fractura)\b/;

// Names of harm that are not a traumatic injury of the body.
const NOT_TRAUMA =
  /\b(kidney|renal|lung|hepatic|liver|myocardial|reperfusion|anoxic|hypoxic|birth|obstetric\w*|newborn|perineal|self|suicid\w*|psycholog\w*|emotional|childhood trauma|stress disorder|ptsd|insect|tick|mosquito|congenital|lens|surgical|pressure|diabetic|chronic wound|drug|vaccin\w*|transfusion|acute respiratory)\b/;

/** Injuries: "tendonitis, abdominal strains, back sprains and strains, broken bones and other traumatic injuries, tendinosis". */
export const injuryCauses: readonly TriggerCause[] = [
  {
    key: 'tendonitis',
    category: 'INJURY',
    named: 'Tendonitis',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['34840004'] },
      // Tendinitis of gluteus, psoas, patella, Achilles, peroneus, other leg; biceps; calcific, of the shoulder.
      { system: 'ICD10', prefixes: ['M76.0', 'M76.1', 'M76.5', 'M76.6', 'M76.7', 'M75.2', 'M75.3', 'M65.2'] },
    ],
    words: [{ pattern: /\btend[io]nitis\b/ }],
  },
  {
    key: 'tendinosis',
    category: 'INJURY',
    named: 'Tendinosis',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [],
    words: [
      { pattern: /\btend[io]nosis\b/ },
      // The modern word covers tendinitis and tendinosis alike.
      { pattern: /\btend[io]nopath(y|ies)\b|\btendinopatia\b/, confidence: 'LOW' },
    ],
  },
  {
    key: 'abdominal-strain',
    category: 'INJURY',
    named: 'Abdominal strains',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [{ system: 'ICD10', prefixes: ['S39.011'] }],
    words: [
      { pattern: /\b(abdom\w*|abdominis|oblique)\b.{0,40}\bstrain(s|ed)?\b/ },
      { pattern: /\bstrain(s|ed)?\b.{0,60}\b(abdom\w*|abdominis|oblique)\b/ },
      { pattern: /\b(distension|desgarro)\b.{0,40}\babdom\w*\b/ },
    ],
  },
  {
    key: 'back-sprain-or-strain',
    category: 'INJURY',
    named: 'Back sprains and strains',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['262965006'] },
      // Sprain of thoracic, lumbar spine, sacroiliac joint; strain of muscles of the lower back, back of the thorax.
      { system: 'ICD10', prefixes: ['S23.3', 'S33.5', 'S33.6', 'S39.012', 'S29.012'] },
    ],
    words: [
      {
        pattern:
          /\b(back|lumbar|lumbosacral|thoracic spine|sacroiliac|paraspinal)\b.{0,40}\b(sprain|strain)(s|ed)?\b/,
        unless: /\bback of (the )?(hand|head|knee|thigh|neck|leg|foot)\b/,
      },
      {
        pattern:
          /\b(sprain|strain)(s|ed)?\b.{0,60}\b(back|lumbar|lumbosacral|thoracic spine|sacroiliac|paraspinal)\b/,
        unless: /\bback of (the )?(hand|head|knee|thigh|neck|leg|foot)\b/,
      },
      { pattern: /\b(esguince|distension)\b.{0,40}\b(espalda|lumbar|dorsal|sacroiliac\w*)\b/ },
    ],
  },
  {
    key: 'broken-bone',
    category: 'INJURY',
    named: 'Broken bones',
    foundIn: ['condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['125605004'] },
      {
        system: 'ICD10',
        prefixes: [
          ...[
            'S02.0',
            'S02.1',
            'S02.2',
            'S02.3',
            'S02.4',
            'S02.6',
            'S02.8',
            'S02.9',
            'S12',
            'S22',
            'S32',
            'S42',
          ],
          ...['S52', 'S62', 'S72', 'S82', 'S92', 'T02', 'T08', 'T10', 'T12', 'T14.2', 'M84.3'],
        ],
      },
    ],
    words: [
      { pattern: /\bfractur(e|es|ed)\b/, unless: NOT_A_BONE },
      { pattern: /\bfracturas?\b/, unless: NOT_A_BONE },
      { pattern: /\bbroken (bone|arm|leg|wrist|ankle|foot|hand|finger|toe|rib|collarbone|elbow|hip)\b/ },
    ],
  },
  {
    key: 'other-traumatic-injury',
    category: 'INJURY',
    named: 'Other traumatic injuries',
    foundIn: ['condition'],
    confidence: 'MEDIUM',
    codes: [
      { system: 'SNOMED', exact: ['417746004'] },
      // Chapter XIX: injuries by region, of several regions, burns. Not foreign bodies, poisonings, complications.
      {
        system: 'ICD10',
        prefixes: ['S', 'T00', 'T01', 'T03', 'T04', 'T06', 'T07', 'T14', 'T20', 'T21', 'T22', 'T23'],
      },
      { system: 'ICD10', prefixes: ['T24', 'T25', 'T26', 'T29', 'T30', 'T31'] },
    ],
    words: [
      { pattern: /\b(sprain|strain)(s|ed)?\b/, unless: NOT_OF_MUSCLE },
      { pattern: /\bwhiplash\b|\bconcussions?\b|\bcontusions?\b|\blacerations?\b/, unless: NOT_TRAUMA },
      { pattern: /\b(dislocation|dislocated|subluxation)\b/, unless: NOT_TRAUMA },
      {
        pattern:
          /\b(first|second|third|full|partial)[- ](degree|thickness)\b.{0,20}\bburns?\b|\bburns? of\b|^burn\b/,
      },
      { pattern: /\bcrush(ing|ed)?\b.{0,20}\binjur(y|ies)\b|\bopen wounds?\b|\bstab wounds?\b|\bgunshot\b/ },
      {
        pattern: /\b(rupture|tear)\b.{0,40}\b(tendon|ligament|meniscus|muscle|labrum)\b/,
        unless: NOT_TRAUMA,
      },
      {
        pattern: /\b(tendon|ligament|menisc(us|al)|muscle|acl|labral)\b.{0,20}\b(rupture|tear)\b/,
        unless: NOT_TRAUMA,
      },
      { pattern: /\b(tooth|teeth|dental)\b.{0,20}\bfractur\w+|\bfractur\w+.{0,20}\b(tooth|teeth)\b/ },
      { pattern: /\binjur(y|ies)\b/, unless: NOT_TRAUMA },
      { pattern: /\btraumatic\b|\btrauma\b/, unless: new RegExp(`post[- ]?traumatic|${NOT_TRAUMA.source}`) },
      {
        pattern:
          /\besguince\b|\bcontusion\b|\bluxacion\b|\bquemaduras? de\b|\bconmocion cerebral\b|\blatigazo\b/,
      },
    ],
  },
];
