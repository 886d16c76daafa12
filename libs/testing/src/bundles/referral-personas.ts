import { seededChance, type SeededChance } from './seeded-chance.ts';

/** Who a synthetic referral is about. Invented people; any likeness is chance. */
export interface ReferralPersona {
  family: string;
  given: readonly string[];
  /** The whole name where its order cannot be told from the parts. */
  fullName?: string;
  nickname?: string;
  /** Sex assigned at birth, as us-core-birthsex codes it. */
  birthSex: 'F' | 'M';
  gender: 'female' | 'male' | 'other';
  genderIdentity?: string;
  pronouns?: string;
  language: { code: string; text: string };
  interpreterNeeded: boolean;
  guardians: readonly PersonaGuardian[];
}

export interface PersonaGuardian {
  family: string;
  given: string;
  relationship: 'mother' | 'father' | 'grandmother' | 'foster mother';
}

const english = { code: 'en', text: 'English' };

/** The first twelve, in the scripts that a clinic meets. */
const namedPersonas: readonly ReferralPersona[] = [
  {
    ...girl('Nováková', ['Zoë']),
    language: { code: 'cs', text: 'Czech' },
    guardians: [parent('Nováková', 'Markéta', 'mother'), parent('Novák', 'Jiří', 'father')],
  },
  {
    ...girl('Коваленко', ['Марія']),
    language: { code: 'uk', text: 'Ukrainian' },
    interpreterNeeded: true,
    guardians: [parent('Коваленко', 'Оксана', 'mother')],
  },
  {
    ...girl('李', ['雨桐']),
    language: { code: 'zh-Hans', text: 'Chinese' },
    interpreterNeeded: true,
    guardians: [parent('李', '建国', 'father'), parent('陈', '慧敏', 'mother')],
  },
  {
    ...girl('الحداد', ['ليلى']),
    language: { code: 'ar', text: 'Arabic' },
    interpreterNeeded: true,
    guardians: [parent('الحداد', 'سلمى', 'mother'), parent('الحداد', 'يوسف', 'father')],
  },
  {
    ...girl('Peña Ibáñez', ['María', 'José']),
    nickname: 'Majo',
    language: { code: 'es', text: 'Spanish' },
    interpreterNeeded: true,
    guardians: [parent('Ibáñez Ruiz', 'Rocío', 'mother')],
  },
  {
    ...girl('Nguyễn', ['Thị', 'Ánh']),
    fullName: 'Nguyễn Thị Ánh',
    language: { code: 'vi', text: 'Vietnamese' },
    guardians: [parent('Nguyễn', 'Văn Đức', 'father'), parent('Trần', 'Thị Hoa', 'mother')],
  },
  {
    ...girl('शर्मा', ['अनन्या']),
    language: { code: 'hi', text: 'Hindi' },
    guardians: [parent('शर्मा', 'मीरा', 'mother')],
  },
  {
    ...girl('Ellison-Achebe', ['Rowena']),
    nickname: 'Rowan',
    gender: 'other',
    genderIdentity: 'Non-binary',
    pronouns: 'they/them',
    guardians: [parent('Ellison', 'Grace', 'mother'), parent('Achebe', 'Daniel', 'father')],
  },
  {
    ...boy('Ó Ceallaigh', ['Seán']),
    guardians: [parent('Ní Bhriain', 'Aoife', 'mother')],
  },
  {
    ...girl('김', ['서연']),
    language: { code: 'ko', text: 'Korean' },
    guardians: [parent('박', '지영', 'mother'), parent('김', '민수', 'father')],
  },
  {
    ...girl('Wiśniewska-Żak', ['Łucja']),
    language: { code: 'pl', text: 'Polish' },
    guardians: [parent('Żak', 'Bożena', 'grandmother')],
  },
  {
    ...boy('לוי', ['נועם']),
    language: { code: 'he', text: 'Hebrew' },
    guardians: [parent('לוי', 'תמר', 'mother'), parent('לוי', 'אורי', 'father')],
  },
];

interface NamePool {
  language: { code: string; text: string };
  families: readonly string[];
  girls: readonly string[];
  boys: readonly string[];
  mothers: readonly string[];
}

const namePools: readonly NamePool[] = [
  {
    language: english,
    families: ['Ashworth', 'Delacroix', 'Okonkwo', 'Lindqvist', 'O’Rourke', 'Vandersteen'],
    girls: ['Imogen', 'Chloé', 'Freya', 'Adaeze', 'Saoirse', 'Maisie'],
    boys: ['Callum', 'Théo', 'Emeka', 'Björn', 'Oisín', 'Rafael'],
    mothers: ['Helen', 'Claire', 'Ngozi'],
  },
  {
    language: { code: 'uk', text: 'Ukrainian' },
    families: ['Шевчук', 'Бойко', 'Мельник', 'Кравченко'],
    girls: ['Софія', 'Дарина', 'Поліна'],
    boys: ['Тарас', 'Назар', 'Максим'],
    mothers: ['Ірина', 'Наталія'],
  },
  {
    language: { code: 'zh-Hans', text: 'Chinese' },
    families: ['王', '张', '林', '欧阳'],
    girls: ['思琪', '若曦', '静怡'],
    boys: ['浩然', '子轩', '明'],
    mothers: ['秀英', '丽'],
  },
  {
    language: { code: 'ar', text: 'Arabic' },
    families: ['المصري', 'النجار', 'منصور', 'خوري'],
    girls: ['مريم', 'نور', 'ياسمين'],
    boys: ['عمر', 'كريم', 'زياد'],
    mothers: ['هدى', 'فاطمة'],
  },
];

/** Seeds 1 to 12 are the twelve named personas; any other seed composes one. */
export function personaFor(seed: number): ReferralPersona {
  return namedPersonas[seed - 1] ?? composePersona(seededChance(seed));
}

function composePersona(chance: SeededChance): ReferralPersona {
  const pool = chance.pick(namePools);
  const family = chance.pick(pool.families);
  const isGirl = chance.happens(0.85);
  return {
    ...(isGirl ? girl(family, [chance.pick(pool.girls)]) : boy(family, [chance.pick(pool.boys)])),
    language: pool.language,
    interpreterNeeded: pool.language.code !== 'en' && chance.happens(0.5),
    guardians: [parent(family, chance.pick(pool.mothers), 'mother')],
  };
}

type PersonaStart = Omit<ReferralPersona, 'guardians'>;

function girl(family: string, given: readonly string[]): PersonaStart {
  return { family, given, birthSex: 'F', gender: 'female', language: english, interpreterNeeded: false };
}

function boy(family: string, given: readonly string[]): PersonaStart {
  return { family, given, birthSex: 'M', gender: 'male', language: english, interpreterNeeded: false };
}

function parent(
  family: string,
  given: string,
  relationship: PersonaGuardian['relationship'],
): PersonaGuardian {
  return { family, given, relationship };
}
