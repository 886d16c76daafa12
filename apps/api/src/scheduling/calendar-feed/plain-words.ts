import type { DisciplineCode } from '@consilium/domain';

interface Words {
  readonly calendar: string;
  /** For a discipline that a clinic added itself. */
  readonly session: string;
  readonly disciplines: Readonly<Record<DisciplineCode, string>>;
}

const ENGLISH: Words = {
  calendar: 'Sessions',
  session: 'Session',
  disciplines: {
    MEDICINE: 'Medical appointment',
    NURSING: 'Nursing',
    PHYSIOTHERAPY: 'Physiotherapy',
    OCCUPATIONAL_THERAPY: 'Occupational therapy',
    PSYCHOLOGY: 'Psychology',
    MUSIC_THERAPY: 'Music therapy',
    ART_THERAPY: 'Art therapy',
    WELLNESS: 'Wellness',
    SOCIAL_WORK: 'Social work',
    SCHOOL_LIAISON: 'School',
    SCHEDULING: 'Appointment',
    ADMINISTRATION: 'Appointment',
  },
};

const SPANISH: Words = {
  calendar: 'Sesiones',
  session: 'Sesión',
  disciplines: {
    MEDICINE: 'Consulta médica',
    NURSING: 'Enfermería',
    PHYSIOTHERAPY: 'Fisioterapia',
    OCCUPATIONAL_THERAPY: 'Terapia ocupacional',
    PSYCHOLOGY: 'Psicología',
    MUSIC_THERAPY: 'Musicoterapia',
    ART_THERAPY: 'Arteterapia',
    WELLNESS: 'Bienestar',
    SOCIAL_WORK: 'Trabajo social',
    SCHOOL_LIAISON: 'Escuela',
    SCHEDULING: 'Cita',
    ADMINISTRATION: 'Cita',
  },
};

/** The few words of a feed, in the language of its user's account. Calendar programs show them to bystanders. */
export const wordsOf = (locale: string): Words => (/^es\b/i.test(locale) ? SPANISH : ENGLISH);

export const disciplineWord = (words: Words, code: string): string =>
  Object.hasOwn(words.disciplines, code) ? words.disciplines[code as DisciplineCode] : words.session;
