import type { Coding } from '@medplum/fhirtypes';

const SNOMED = 'http://snomed.info/sct';
const ICD10 = 'http://hl7.org/fhir/sid/icd-10-cm';
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';

export interface StoryRecord {
  text: string;
  coding?: Coding;
  /** How long before the pain, when it was long before. */
  monthsBefore?: number;
}

/** What happened to the young person before the referral. */
export interface ReferralStory {
  /** Why the child is sent, in the referrer's words. */
  reason: string;
  /** The pain diagnosis as the referrer sees it. */
  pain: StoryRecord;
  bodySite: string;
  /** What came before the pain; none in one story. */
  trigger?: StoryRecord;
  /** Courses of treatment that may have set it off. */
  treatments?: readonly StoryRecord[];
  medicines: readonly StoryRecord[];
  /** The imaging that was done to rule out something else. */
  imaging: { modality: 'DX' | 'MR'; text: string; conclusion: string };
}

const icd = (code: string, display: string): StoryRecord => ({
  text: display,
  coding: { system: ICD10, code, display },
});
const snomed = (code: string, display: string): StoryRecord => ({
  text: display,
  coding: { system: SNOMED, code, display },
});
const drug = (code: string, name: string): StoryRecord => ({
  text: name,
  coding: { system: RXNORM, code, display: name },
});

const gabapentin = drug('25480', 'gabapentin');
const ibuprofen = drug('5640', 'ibuprofen');
const paracetamol = drug('161', 'acetaminophen');
const amitriptyline = drug('704', 'amitriptyline');
const melatonin: StoryRecord = { text: 'melatonin 3 mg at night' };

const diffusePain = icd('M79.7', 'Fibromyalgia');
const chronicPain = icd('G89.29', 'Other chronic pain');

const plainFilm = (part: string): ReferralStory['imaging'] => ({
  modality: 'DX',
  text: `X-ray of ${part}`,
  conclusion: `No acute bony abnormality of the ${part}.`,
});
const mri = (part: string): ReferralStory['imaging'] => ({
  modality: 'MR',
  text: `MRI of ${part}`,
  conclusion: `Normal marrow signal and soft tissue of the ${part}.`,
});

/** The first twelve belong to the twelve named personas. */
export const referralStories: readonly ReferralStory[] = [
  {
    reason: 'Burning pain of the left foot that does not bear a sock, since a sprain',
    pain: icd('G90.522', 'Complex regional pain syndrome I of left lower limb'),
    bodySite: 'Left foot',
    trigger: icd('S93.402A', 'Sprain of unspecified ligament of left ankle, initial encounter'),
    medicines: [ibuprofen, gabapentin],
    imaging: plainFilm('left ankle'),
  },
  {
    reason: 'Pain all over since a winter illness, off school most mornings',
    pain: diffusePain,
    bodySite: 'Whole body',
    trigger: icd('J10.1', 'Influenza with other respiratory manifestations'),
    medicines: [paracetamol, amitriptyline],
    imaging: plainFilm('chest'),
  },
  {
    reason: 'Hand held still and cold since the cast came off',
    pain: icd('G90.511', 'Complex regional pain syndrome I of right upper limb'),
    bodySite: 'Right hand',
    trigger: icd('S52.501A', 'Unspecified fracture of the lower end of right radius, initial encounter'),
    medicines: [ibuprofen],
    imaging: plainFilm('right wrist'),
  },
  {
    reason: 'Joint and muscle pain in many places after treated Lyme disease',
    pain: chronicPain,
    bodySite: 'Knees, shoulders, back',
    trigger: icd('A69.20', 'Lyme disease, unspecified'),
    medicines: [drug('3640', 'doxycycline'), ibuprofen],
    imaging: mri('right knee'),
  },
  {
    reason: 'Back pain since dancing, cannot sit through a lesson',
    pain: chronicPain,
    bodySite: 'Lower back',
    trigger: icd('S39.012A', 'Strain of muscle, fascia and tendon of lower back, initial encounter'),
    medicines: [ibuprofen, paracetamol],
    imaging: mri('lumbar spine'),
  },
  {
    reason: 'Heel pain in a runner who now walks on crutches',
    pain: chronicPain,
    bodySite: 'Left heel',
    trigger: icd('M76.62', 'Achilles tendinitis, left leg'),
    medicines: [ibuprofen],
    imaging: mri('left ankle'),
  },
  {
    reason: 'Pain that comes and goes in arms and legs, with dizziness and poor sleep',
    pain: diffusePain,
    bodySite: 'Arms and legs',
    trigger: snomed('82272006', 'Common cold'),
    medicines: [melatonin],
    imaging: plainFilm('pelvis'),
  },
  {
    reason: 'Abdominal wall pain after rowing, does not stand upright',
    pain: chronicPain,
    bodySite: 'Abdomen',
    trigger: icd('S39.011A', 'Strain of muscle, fascia and tendon of abdomen, initial encounter'),
    medicines: [paracetamol, drug('36437', 'sertraline')],
    imaging: mri('abdomen'),
  },
  {
    reason: 'Headache and neck pain that spread after a collision at sport',
    pain: chronicPain,
    bodySite: 'Head, neck, shoulders',
    trigger: icd('S06.0X0A', 'Concussion without loss of consciousness, initial encounter'),
    medicines: [paracetamol, amitriptyline],
    imaging: mri('head'),
  },
  {
    reason: 'Widespread pain and fatigue since a journey, infection treated',
    pain: diffusePain,
    bodySite: 'Whole body',
    trigger: icd('B54', 'Unspecified malaria'),
    medicines: [paracetamol],
    imaging: plainFilm('chest'),
  },
  {
    reason: 'Burning feet and legs two years after the end of treatment for leukaemia',
    pain: chronicPain,
    bodySite: 'Both legs',
    trigger: { ...icd('C91.01', 'Acute lymphoblastic leukemia, in remission'), monthsBefore: 40 },
    treatments: [{ ...snomed('108290001', 'Radiation oncology AND/OR radiotherapy'), monthsBefore: 36 }],
    medicines: [
      { ...drug('11202', 'vincristine'), monthsBefore: 38 },
      { ...drug('6851', 'methotrexate'), monthsBefore: 30 },
      gabapentin,
    ],
    imaging: mri('lumbar spine'),
  },
  {
    reason: 'Muscle pain of the thighs and shoulders, activity given up one by one',
    pain: diffusePain,
    bodySite: 'Thighs and shoulders',
    medicines: [drug('29046', 'lisinopril'), drug('83367', 'atorvastatin')],
    imaging: mri('right thigh'),
  },
  {
    reason: 'Elbow pain in a tennis player, arm no longer used',
    pain: chronicPain,
    bodySite: 'Right elbow',
    trigger: { text: 'Tendinosis of the right elbow' },
    medicines: [ibuprofen],
    imaging: mri('right elbow'),
  },
  {
    reason: 'Pain of many joints after a summer infection',
    pain: diffusePain,
    bodySite: 'Many joints',
    trigger: icd('A77.0', 'Spotted fever due to Rickettsia rickettsii'),
    medicines: [drug('3640', 'doxycycline')],
    imaging: plainFilm('knees'),
  },
  {
    reason: 'Muscle pain since a food-borne infection in the family',
    pain: chronicPain,
    bodySite: 'Calves and thighs',
    trigger: icd('B75', 'Trichinellosis'),
    medicines: [paracetamol],
    imaging: mri('left calf'),
  },
  {
    reason: 'Pain of the whole body that began without an event',
    pain: diffusePain,
    bodySite: 'Whole body',
    medicines: [melatonin, paracetamol],
    imaging: plainFilm('pelvis'),
  },
];

/** What often comes along. */
export const accompanyingConditions: readonly StoryRecord[] = [
  icd('G47.00', 'Insomnia, unspecified'),
  icd('R51.9', 'Headache, unspecified'),
  icd('R53.83', 'Other fatigue'),
  icd('F41.9', 'Anxiety disorder, unspecified'),
  icd('R42', 'Dizziness and giddiness'),
  icd('R10.9', 'Unspecified abdominal pain'),
];

/** What has nothing to do with it. */
export const unrelatedConditions: readonly StoryRecord[] = [
  icd('J45.20', 'Mild intermittent asthma, uncomplicated'),
  icd('L20.9', 'Atopic dermatitis, unspecified'),
  icd('J01.90', 'Acute sinusitis, unspecified'),
  icd('J30.2', 'Other seasonal allergic rhinitis'),
];

export const allergies: readonly StoryRecord[] = [
  snomed('91936005', 'Allergy to penicillin'),
  snomed('716186003', 'No known allergy'),
  { text: 'Adhesive tape: redness' },
];
