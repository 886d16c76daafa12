import type { TriggerCause } from './trigger-cause.ts';

/** A word as it begins the name of a medicine, with or without a salt behind it. */
function anyOf(names: string): RegExp {
  return new RegExp(`\\b(${names.trim().split(/\s+/).join('|')})\\b`);
}

// Given in low doses for rheumatic and bowel disease, and to children in pain clinics far oftener than for cancer.
const MOSTLY_RHEUMATIC = anyOf(
  'methotrexate metotrexato cyclophosphamide ciclofosfamida mercaptopurine mercaptopurina',
);

/**
 * Medications: "medications used to treat cancer, such as radiation therapy and chemotherapy drugs; high blood
 * pressure medications, including angiotensin-converting enzyme (ACE) inhibitors; statins".
 */
export const medicationCauses: readonly TriggerCause[] = [
  {
    key: 'radiation-therapy',
    category: 'MEDICATION',
    named: 'Radiation therapy',
    foundIn: ['procedure', 'condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['108290001', '33195004'] },
      // Encounter for radiotherapy; personal history of irradiation.
      { system: 'ICD10', prefixes: ['Z51.0', 'Z92.3'] },
    ],
    words: [
      {
        pattern:
          /\bradiation (therapy|treatment|oncology)\b|\bradiotherapy\b|\bbrachytherapy\b|\bradioterapia\b/,
      },
    ],
  },
  {
    key: 'chemotherapy',
    category: 'MEDICATION',
    named: 'Chemotherapy drugs',
    foundIn: ['medication', 'procedure', 'condition'],
    confidence: 'HIGH',
    codes: [
      { system: 'SNOMED', exact: ['367336001'] },
      // Encounter for, personal history of antineoplastic chemotherapy.
      { system: 'ICD10', prefixes: ['Z51.1', 'Z92.21'] },
      {
        system: 'RXNORM',
        // vincristine, doxorubicin, etoposide, cisplatin, carboplatin, oxaliplatin, fluorouracil, capecitabine,
        // irinotecan, gemcitabine, epirubicin, thioguanine
        exact: [
          ...[
            '11202',
            '3639',
            '4179',
            '2555',
            '40048',
            '32592',
            '4492',
            '194000',
            '51499',
            '12574',
            '3995',
            '10485',
          ],
        ],
      },
      { system: 'ATC', prefixes: ['L01'] },
    ],
    words: [
      { pattern: /\b(chemotherapy|chemoradiotherapy|quimioterapia)\b/, unless: /\bchemoprophylaxis\b/ },
      { pattern: MOSTLY_RHEUMATIC, confidence: 'LOW' },
      {
        pattern: anyOf(`vincristine vinblastine vinorelbine doxorubicin daunorubicin epirubicin idarubicin
          mitoxantrone cytarabine fludarabine cladribine gemcitabine capecitabine fluorouracil thioguanine
          tioguanine cisplatin carboplatin oxaliplatin etoposide teniposide topotecan irinotecan ifosfamide
          busulfan melphalan chlorambucil lomustine carmustine temozolomide dacarbazine procarbazine
          dactinomycin bleomycin mitomycin paclitaxel docetaxel asparaginase pegaspargase imatinib dasatinib
          vincristina doxorrubicina citarabina cisplatino carboplatino etoposido`),
        // Skin creams.
        unless: /\b(topical|cream|crema)\b/,
      },
    ],
  },
  {
    key: 'ace-inhibitor',
    category: 'MEDICATION',
    named: 'Angiotensin-converting enzyme (ACE) inhibitors',
    foundIn: ['medication'],
    confidence: 'HIGH',
    codes: [
      {
        system: 'RXNORM',
        // captopril, enalapril, benazepril, lisinopril, moexipril, quinapril, ramipril, trandolapril, fosinopril, perindopril
        exact: ['1998', '3827', '18867', '29046', '30131', '35208', '35296', '38454', '50166', '54552'],
      },
      { system: 'ATC', prefixes: ['C09A', 'C09B'] },
    ],
    words: [
      {
        pattern: anyOf(`captopril enalapril enalaprilat benazepril lisinopril moexipril quinapril ramipril
          trandolapril fosinopril perindopril cilazapril zofenopril imidapril`),
      },
      { pattern: /\bace[- ]inhibitors?\b/ },
    ],
  },
  {
    key: 'statin',
    category: 'MEDICATION',
    named: 'Statins',
    foundIn: ['medication'],
    confidence: 'HIGH',
    codes: [
      {
        system: 'RXNORM',
        // lovastatin, simvastatin, fluvastatin, pravastatin, atorvastatin, rosuvastatin, pitavastatin
        exact: ['6472', '36567', '41127', '42463', '83367', '301542', '861634'],
      },
      { system: 'ATC', prefixes: ['C10AA', 'C10B'] },
    ],
    // By name: nystatin, cilastatin and somatostatin end alike and are no statins.
    words: [
      { pattern: /\b(lova|simva|fluva|prava|atorva|rosuva|pitava)statina?\b/ },
      { pattern: /\bstatins?\b/ },
    ],
  },
  {
    key: 'blood-pressure-medicine',
    category: 'MEDICATION',
    named: 'High blood pressure medications',
    foundIn: ['medication'],
    confidence: 'MEDIUM',
    codes: [
      {
        system: 'RXNORM',
        // losartan, valsartan, telmisartan, eprosartan, irbesartan, candesartan, olmesartan; amlodipine, nifedipine;
        // atenolol, bisoprolol, labetalol, metoprolol, nadolol; hydrochlorothiazide, hydralazine
        exact: [
          ...[
            '52175',
            '69749',
            '73494',
            '83515',
            '83818',
            '214354',
            '321064',
            '17767',
            '7417',
            '1202',
            '19484',
          ],
          ...['6185', '6918', '7226', '5487', '5470'],
        ],
      },
      { system: 'ATC', prefixes: ['C02', 'C03A', 'C03B', 'C03E', 'C07', 'C08', 'C09'] },
    ],
    words: [
      {
        // Mostly given to the young for migraine, tremor, ADHD, nightmares or acne, not for blood pressure.
        pattern: anyOf(
          'propranolol clonidine clonidina guanfacine guanfacina prazosin spironolactone espironolactona',
        ),
        confidence: 'LOW',
        unless: /\b(ophthalmic|eye drops?|topical)\b/,
      },
      {
        pattern: anyOf(`losartan valsartan telmisartan eprosartan irbesartan candesartan olmesartan azilsartan
          amlodipine amlodipino nifedipine nifedipino felodipine isradipine nicardipine atenolol bisoprolol
          labetalol metoprolol nadolol carvedilol hydrochlorothiazide hidroclorotiazida chlorthalidone
          hydralazine minoxidil methyldopa doxazosin`),
        unless: /\b(ophthalmic|eye drops?|topical|foam|shampoo)\b/,
      },
      { pattern: /\bantihypertensives?\b/ },
    ],
  },
];
