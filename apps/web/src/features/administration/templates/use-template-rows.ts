import { useCallback, useState } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import type { GoalRow, InterventionRow, TemplateValues } from './template-values.ts';

interface RowTypes {
  interventions: InterventionRow;
  goals: GoalRow;
}

interface Removed<Row> {
  readonly index: number;
  readonly row: Row;
}

/** What one row needs of its list. */
export interface TemplateRowList {
  /** True for the row that was just added: one types on at once. */
  isNew(index: number): boolean;
  isOpen(index: number): boolean;
  openRow(id: string): void;
  toggle(index: number): void;
  remove(index: number): void;
  move(from: number, to: number): void;
}

export interface TemplateRows<Row> extends TemplateRowList {
  readonly fields: readonly { readonly id: string }[];
  readonly removed: Removed<Row> | null;
  /** Where the row that was moved last stands now, counted from 1; to be said aloud. */
  readonly moved: number | null;
  add(row: Row): void;
  /** Puts the row that was removed last back in its place. */
  takeBack(): void;
}

/** Adding, moving, removing and taking back the rows of one list; each opens to be edited. */
export function useTemplateRows<Name extends keyof RowTypes>(name: Name): TemplateRows<RowTypes[Name]> {
  const { control, getValues } = useFormContext<TemplateValues>();
  const { fields, append, insert, remove, move } = useFieldArray({ control, name });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  /** A row that was just added has no id before the next rendering; it is the last one. */
  const [lastIsNew, setLastIsNew] = useState(false);
  const [removed, setRemoved] = useState<Removed<RowTypes[Name]> | null>(null);
  const [moved, setMoved] = useState<number | null>(null);

  const isNew = (index: number) => lastIsNew && index === fields.length - 1;
  const isOpen = (index: number) => isNew(index) || open.has(fields[index]?.id ?? '');
  const openRow = useCallback(
    (id: string) => setOpen((before) => (before.has(id) ? before : new Set(before).add(id))),
    [],
  );

  return {
    fields,
    removed,
    moved,
    isNew,
    isOpen,
    openRow,
    toggle: (index: number) => {
      const id = fields[index]?.id ?? '';
      if (!isOpen(index)) return openRow(id);
      setOpen((before) => new Set([...before].filter((other) => other !== id)));
      if (isNew(index)) setLastIsNew(false);
    },
    add: (row: RowTypes[Name]) => {
      const last = fields.at(-1);
      if (lastIsNew && last) openRow(last.id);
      setLastIsNew(true);
      setRemoved(null);
      append(row as never, { shouldFocus: false });
    },
    remove: (index: number) => {
      setLastIsNew(false);
      setRemoved({ index, row: getValues(name)[index] as RowTypes[Name] });
      remove(index);
    },
    takeBack: () => {
      if (!removed) return;
      insert(removed.index, removed.row as never, { shouldFocus: false });
      setRemoved(null);
    },
    move: (from: number, to: number) => {
      if (to < 0 || to >= fields.length) return;
      setLastIsNew(false);
      move(from, to);
      setMoved(to + 1);
    },
  };
}
