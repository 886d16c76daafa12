import { Textarea } from '@mantine/core';
import { HISTORY_NOTE_LIMIT, type HistoryNote } from '@consilium/domain';
import type { SectionProps } from '../section-props.ts';

interface NoteFieldProps extends SectionProps {
  readonly note: HistoryNote;
  readonly label: string;
}

/** One of the free texts. */
export function NoteField({ note, label, draft, change, errorOf }: NoteFieldProps) {
  return (
    <Textarea
      autosize
      label={label}
      maxLength={HISTORY_NOTE_LIMIT}
      error={errorOf(`notes.${note}`)}
      value={draft.notes[note]}
      onChange={(event) => change({ notes: { ...draft.notes, [note]: event.currentTarget.value } })}
    />
  );
}
