import { Radio, TextInput } from '@mantine/core';
import { answerTo, HISTORY_NOTE_LIMIT, type CodedFinding } from '@consilium/domain';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { withAnswer } from '../history-draft.ts';
import classes from './workup.module.css';

interface FindingRowsProps<Code extends string> {
  readonly codes: readonly Code[];
  readonly findings: readonly CodedFinding<Code>[];
  readonly label: (code: Code) => string;
  /** Whether an answer of no asks for a note as well; a yes always has one. */
  readonly noteOnNo?: ((code: Code) => boolean) | undefined;
  readonly error?: ((code: Code) => string | undefined) | undefined;
  readonly onChange: (findings: CodedFinding<Code>[]) => void;
}

const CHOICES = [
  { value: true, text: 'yes' },
  { value: false, text: 'no' },
  { value: null, text: 'notAsked' },
] as const;

/** Questions of yes, no or not asked: one key each, and on to the next. */
export function FindingRows<Code extends string>(props: FindingRowsProps<Code>) {
  const { codes, findings, label, noteOnNo, error, onChange } = props;
  const { t } = useTranslation('workup');
  const answer = (code: Code, present: boolean | null) => onChange(withAnswer(findings, code, { present }));
  const byKey = (event: KeyboardEvent<HTMLElement>, code: Code) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const yes = t('form.yesKeys').includes(key) && key.length === 1;
    if (!yes && key !== 'n') return;
    event.preventDefault();
    answer(code, yes);
    focusNext(event.currentTarget);
  };
  return (
    <div className={classes['rows']}>
      {codes.map((code) => {
        const present = answerTo(findings, code);
        const note = findings.find((finding) => finding.code === code)?.note ?? '';
        const withNote = present === true || note !== '' || (present === false && noteOnNo?.(code) === true);
        return (
          <div key={code} className={classes['row']}>
            <span id={`finding-${code}`}>{label(code)}</span>
            <div
              role="radiogroup"
              aria-labelledby={`finding-${code}`}
              data-finding
              className={classes['choices']}
              onKeyDown={(event) => byKey(event, code)}
            >
              {CHOICES.map(({ value, text }) => (
                <Radio
                  key={text}
                  size="sm"
                  name={`answer-${code}`}
                  label={t(text)}
                  checked={present === value}
                  onChange={() => answer(code, value)}
                />
              ))}
            </div>
            {withNote && (
              <TextInput
                className={classes['note'] ?? ''}
                size="sm"
                aria-label={t('form.noteOn', { what: label(code) })}
                placeholder={t('form.note')}
                maxLength={HISTORY_NOTE_LIMIT}
                error={error?.(code)}
                value={note}
                onChange={(event) =>
                  onChange(withAnswer(findings, code, { present, note: event.currentTarget.value }))
                }
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** To the answers of the next question of the form. */
function focusNext(group: HTMLElement): void {
  const all = [...(group.closest('form')?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])];
  const next = all[all.indexOf(group) + 1];
  (next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input'))?.focus();
}
