import type { NoteSection, NoteTemplate } from '@consilium/domain';
import type { Unsent } from '../../offline/index.ts';

export interface SectionText {
  readonly key: NoteSection;
  readonly text: string;
}

/** A draft as the server has it, changed elsewhere since this device read it. */
export interface DraftElsewhere {
  readonly version: number;
  readonly template: NoteTemplate;
  readonly savedAt: string;
  readonly sections: readonly SectionText[];
}

/** What somebody decides about two texts of one draft. */
export type DraftChoice = 'HERE' | 'ELSEWHERE' | 'BOTH';

/** One part of the note with both its texts. */
export interface PartOfBoth {
  readonly key: NoteSection;
  readonly here: string;
  readonly elsewhere: string;
}

type Texts = Partial<Record<NoteSection, string>>;

const textsOf = (sections: readonly SectionText[]): Texts =>
  Object.fromEntries(sections.map(({ key, text }) => [key, text.trim()]));

/** The parts in which the two differ, in the order of the form, then what only the other one has. */
export function differences(
  order: readonly NoteSection[],
  here: Texts,
  elsewhere: readonly SectionText[],
): PartOfBoth[] {
  const there = textsOf(elsewhere);
  const written = Object.keys(here) as NoteSection[];
  const keys = [...new Set([...order, ...elsewhere.map(({ key }) => key), ...written])];
  return keys
    .map((key) => ({ key, here: (here[key] ?? '').trim(), elsewhere: there[key] ?? '' }))
    .filter((part) => part.here !== part.elsewhere);
}

/** The texts after the decision. With both, what was written elsewhere comes first; nothing is said twice. */
export function resolved(choice: DraftChoice, here: Texts, elsewhere: readonly SectionText[]): Texts {
  if (choice === 'HERE') return here;
  const there = textsOf(elsewhere);
  if (choice === 'ELSEWHERE') return there;
  const texts: Texts = { ...here };
  for (const [key, text] of Object.entries(there) as [NoteSection, string][]) {
    const own = (here[key] ?? '').trim();
    if (!own || text.includes(own)) texts[key] = text;
    else if (!own.includes(text)) texts[key] = `${text}\n${own}`;
  }
  return texts;
}

/** The state of a draft that waits on this device, if one does. */
export const keptDraft = (unsent: readonly Unsent[], id: string): Unsent | undefined =>
  unsent.find(({ value }) => value.kind === 'NOTE_DRAFT' && value.id === id);

/** What such a state holds. */
export function contentKept({ value }: Unsent): {
  readonly template: NoteTemplate | null;
  readonly sections: readonly SectionText[];
  readonly basedOnVersion: number | null;
} {
  const input = (value.variables['input'] ?? {}) as {
    template?: NoteTemplate;
    sections?: readonly SectionText[];
    basedOnVersion?: number | null;
  };
  return {
    template: input.template ?? null,
    sections: input.sections ?? [],
    basedOnVersion: input.basedOnVersion ?? null,
  };
}
