import { checkText, checkWaiting, WAITING_NOTE_LIMIT, type SlotConstraints } from '@consilium/domain';
import { isUuid } from '../../platform/db/uuid.ts';
import { notFound } from '../../platform/errors/thrown.ts';
import { Refusal } from '../../platform/graphql/refusal.object.ts';
import type { WaitingListFields } from './graphql/waiting-list.input.ts';

/** What is stored of an entry, after the rules have seen it. */
export interface CheckedEntry extends SlotConstraints {
  readonly interventionId: string | null;
  readonly priority: number;
  readonly note: string;
}

export function checkedEntry(input: WaitingListFields): CheckedEntry | Refusal {
  const entry: CheckedEntry = {
    disciplineCode: input.disciplineCode,
    interventionId: input.interventionId ?? null,
    minutes: input.minutes,
    weekdays: [...new Set(input.weekdays)].sort((a, b) => a - b),
    fromMinute: input.fromMinute ?? null,
    untilMinute: input.untilMinute ?? null,
    earliestOn: input.earliestOn ?? null,
    latestOn: input.latestOn ?? null,
    memberId: input.memberId ?? null,
    priority: input.priority,
    note: input.note,
  };
  for (const id of [entry.memberId, entry.interventionId]) if (id !== null && !isUuid(id)) throw notFound();
  const [problem] = checkWaiting(entry);
  if (problem) return Refusal.of(problem);
  const note = checkText(entry.note, { max: WAITING_NOTE_LIMIT, multiline: true });
  return { ...entry, note: note.ok ? note.value : '' };
}
