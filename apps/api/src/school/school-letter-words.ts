import type {
  Accommodation,
  LetterLanguage,
  PhysicalEducation,
  SchoolReturn,
  SchoolSupport,
} from '@consilium/domain';

export interface SchoolLetterWords {
  readonly title: string;
  readonly replaces: string;
  readonly about: string;
  readonly opening: string;
  readonly returns: Readonly<Record<SchoolReturn, string>>;
  readonly columns: readonly string[];
  readonly halfDays: string;
  readonly physicalEducation: Readonly<Record<PhysicalEducation, string>>;
  readonly meeting: string;
  readonly asked: string;
  readonly accommodation: Readonly<Record<Accommodation, string>>;
  readonly support: Readonly<Record<SchoolSupport, string>>;
  readonly closing: string;
  readonly signed: string;
  readonly consent: string;
}

const ENGLISH: SchoolLetterWords = {
  title: 'Return to school',
  replaces: 'Replaces the letters before it',
  about: 'This letter is about {name}, born {born}, who is treated at our clinic.',
  opening:
    'Going to school is part of the treatment. Please expect what you expect of every pupil: being there, taking part, and being asked what was done rather than how it feels.',
  returns: { FULL: 'Back in full', GRADED: 'Back step by step' },
  columns: ['From', 'At school', 'Physical education'],
  halfDays: '{halfDays} of 10 half-days a week',
  physicalEducation: { NONE: 'not yet', ADAPTED: 'adapted, with the class', FULL: 'in full' },
  meeting: 'We meet with the school on {date}.',
  asked: 'What we ask of the school',
  accommodation: {
    NO_CHECKING_OF_PAIN: 'Do not ask about pain and do not check it, the school nurse neither.',
    STAYS_IN_CLASS: 'Pain alone is no reason to leave class or to be sent home.',
    SHORT_BREAK_WITH_SKILLS: 'A break of five minutes to use learned skills, then back to the lesson.',
    EXTRA_TIME_BETWEEN_CLASSES: 'Five minutes more between lessons.',
    SECOND_SET_OF_BOOKS: 'A second set of books, so that none is carried.',
    EXTENDED_DEADLINES: 'Missed work is made up to a plan, and what is not essential is let go.',
    LESS_WRITING: 'Typing or notes of others where long writing is asked for.',
    ELEVATOR: 'The elevator may be used for now.',
    OWN_SHOES_AND_CLOTHES: 'Shoes and clothes may differ from the uniform for now.',
    PHYSICAL_EDUCATION_AS_PLANNED: 'Physical education as the table says, and no less.',
    ONE_PERSON_TO_ASK: 'One person at school whom to ask, and who calls us with questions.',
  },
  support: {
    NONE: 'No formal plan of the school is needed for this.',
    REQUESTED: 'The family has asked the school for a formal plan; please decide on it soon.',
    SECTION_504: 'Please put this into the 504 plan.',
    IEP: 'Please put this into the individualized education program (IEP).',
    OTHER: 'Please put this into the plan that the school has for pupils with a health condition.',
  },
  closing: 'Absences for treatment at our clinic are excused. Please call us before this plan is changed.',
  signed: 'Signed by {name}, {date}',
  consent: 'Allowed by {name} on {date}.',
};

const SPANISH: SchoolLetterWords = {
  title: 'Vuelta a la escuela',
  replaces: 'Sustituye a las cartas anteriores',
  about: 'Esta carta trata de {name}, fecha de nacimiento {born}, que recibe tratamiento en nuestra clínica.',
  opening:
    'Ir a la escuela es parte del tratamiento. Esperen lo que esperan de todo el alumnado: estar, participar y contar lo que se ha hecho, no cómo se siente.',
  returns: { FULL: 'Vuelta completa', GRADED: 'Vuelta paso a paso' },
  columns: ['Desde', 'En la escuela', 'Educación física'],
  halfDays: '{halfDays} de 10 medios días por semana',
  physicalEducation: { NONE: 'todavía no', ADAPTED: 'adaptada, con la clase', FULL: 'completa' },
  meeting: 'Nos reunimos con la escuela el {date}.',
  asked: 'Lo que pedimos a la escuela',
  accommodation: {
    NO_CHECKING_OF_PAIN: 'No preguntar por el dolor ni medirlo; tampoco en enfermería.',
    STAYS_IN_CLASS: 'El dolor por sí solo no es motivo para salir de clase ni para volver a casa.',
    SHORT_BREAK_WITH_SKILLS: 'Una pausa de cinco minutos para usar lo aprendido, y de vuelta a la clase.',
    EXTRA_TIME_BETWEEN_CLASSES: 'Cinco minutos más entre clases.',
    SECOND_SET_OF_BOOKS: 'Un segundo juego de libros, para no cargarlos.',
    EXTENDED_DEADLINES: 'El trabajo perdido se recupera con un plan, y lo que no es esencial se deja.',
    LESS_WRITING: 'Teclado o apuntes de otros donde haya que escribir mucho.',
    ELEVATOR: 'Por ahora puede usar el ascensor.',
    OWN_SHOES_AND_CLOTHES: 'Por ahora el calzado y la ropa pueden ser distintos del uniforme.',
    PHYSICAL_EDUCATION_AS_PLANNED: 'Educación física como dice la tabla, y no menos.',
    ONE_PERSON_TO_ASK: 'Una persona de la escuela a quien preguntar, y que nos llama si hay dudas.',
  },
  support: {
    NONE: 'Para esto no hace falta un plan formal de la escuela.',
    REQUESTED: 'La familia ha pedido a la escuela un plan formal; decidan pronto, por favor.',
    SECTION_504: 'Recójanlo, por favor, en el plan 504.',
    IEP: 'Recójanlo, por favor, en el programa educativo individualizado (IEP).',
    OTHER: 'Recójanlo, por favor, en el plan que la escuela tiene para alumnado con una condición de salud.',
  },
  closing:
    'Las faltas por tratamiento en nuestra clínica están justificadas. Llámennos antes de cambiar este plan.',
  signed: 'Firmado por {name}, {date}',
  consent: 'Autorizado por {name} el {date}.',
};

export const SCHOOL_LETTER_WORDS: Readonly<Record<LetterLanguage, SchoolLetterWords>> = {
  en: ENGLISH,
  es: SPANISH,
};
