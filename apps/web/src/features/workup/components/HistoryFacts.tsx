import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { usePartialDate } from '../hooks/use-partial-date.ts';
import { useWorkupWords } from '../hooks/use-workup-words.ts';
import type { StoredHistory } from '../operations.ts';
import classes from './history-facts.module.css';

interface Answered {
  readonly code: string;
  readonly present: boolean;
  readonly note: string;
}

/** One version of the history, to be read in half a minute: what is there first, what was asked and is not, after. */
export function HistoryFacts({ history }: { history: StoredHistory }) {
  const words = useWorkupWords();
  const { t, say } = words;
  const partialDate = usePartialDate();
  const named = (prefix: string, findings: readonly Answered[]) =>
    findings.map(({ code, note }) => [say(`${prefix}.${code}`), note].filter(Boolean).join(': ')).join('; ');
  const present = (findings: readonly Answered[]) => findings.filter((finding) => finding.present);
  const absent = (findings: readonly Answered[]) => findings.filter((finding) => !finding.present);
  const { pain, notes, redFlags, safety, symptoms } = history;
  const number = (value: number | null | undefined) => value ?? t('history.unknownNumber');
  const painAsked = [pain.now, pain.usual, pain.worst].some((value) => value != null);
  const triggers = history.triggers.map(({ category, cause, text, on }) =>
    [cause ? words.causeName(cause) : say(`triggerCategory.${category}`), text, on && partialDate(on)]
      .filter(Boolean)
      .join(', '),
  );
  const treatments = history.treatments.map(({ kind, text, effect }) =>
    [say(`treatmentKind.${kind}`), text, effect && say(`treatmentEffect.${effect}`)]
      .filter(Boolean)
      .join(', '),
  );
  const facts: readonly (readonly [string, string | false | null | undefined])[] = [
    [t('history.duration'), history.onset && partialDate(history.onset)],
    [
      t('history.kind'),
      join([
        history.extent && say(`extent.${history.extent}`),
        history.course && say(`course.${history.course}`),
      ]),
    ],
    [t('history.places'), join([...history.areas.map(words.areaName), history.otherAreas])],
    [
      t('history.quality'),
      join([...history.qualities.map((code) => say(`quality.${code}`)), history.otherQuality]),
    ],
    [
      t('form.pain'),
      join([
        painAsked &&
          t('history.painNumbers', {
            ...{ now: number(pain.now), usual: number(pain.usual), worst: number(pain.worst) },
          }),
        notes.pain,
      ]),
    ],
    [
      t('history.presentSymptoms'),
      join([named('symptom', present(symptoms)), ...history.otherSymptoms, notes.symptoms], '; '),
    ],
    [t('history.absentSymptoms'), named('symptom', absent(symptoms))],
    [t('history.trigger'), history.triggerUnknown ? t('history.triggerUnknown') : triggers.join('; ')],
    [t('history.treatments'), treatments.join('; ')],
    [
      t('history.school'),
      join([history.attendance && say(`attendance.${history.attendance}`), notes.school]),
    ],
    [
      t('history.sleep'),
      join([history.sleepHours != null && t('history.hours', { hours: history.sleepHours }), notes.sleep]),
    ],
    [t('form.sportNote'), notes.sport],
    [t('form.devicesNote'), notes.devices],
    [t('form.familyNote'), notes.family],
    [
      t('history.redFlagsAsked'),
      redFlags.length > 0 &&
        join(
          [
            named('redFlag', present(redFlags)) || t('history.noRedFlags', { count: redFlags.length }),
            named(
              'redFlag',
              absent(redFlags).filter(({ note }) => note !== ''),
            ),
          ],
          '; ',
        ),
    ],
    [
      t('form.judgements'),
      history.judgements
        .map(({ code, present: yes, note }) =>
          join([`${say(`judgement.${code}`)}: ${yes ? t('yes') : t('no')}`, note]),
        )
        .join('; '),
    ],
    [
      t('history.safetyAsked'),
      safety
        ? safety.length > 0 && (named('safety', present(safety)) || t('history.allNo'))
        : t('history.withheld'),
    ],
    [t('form.other'), notes.other],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(
        ([label, value]) =>
          value && (
            <Fragment key={label}>
              <Text component="dt" size="sm" c="dimmed">
                {label}
              </Text>
              <Text component="dd" size="sm" m={0}>
                {value}
              </Text>
            </Fragment>
          ),
      )}
    </dl>
  );
}

const join = (parts: readonly (string | false | null | undefined)[], by = ', '): string =>
  parts.filter(Boolean).join(by);
