import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SessionNote } from '../operations.ts';
import classes from './notes.module.css';

type Correction = SessionNote['corrections'][number];

/** A signed text with what was struck through, and what holds instead beside it. */
export function NoteText({ note }: { note: Pick<SessionNote, 'sections' | 'corrections'> }) {
  const { t } = useTranslation('notes');
  return (
    <>
      {note.sections.map(({ key, text }) => (
        <section key={key} className={classes['part']}>
          <Text component="h4" size="sm" fw={600} m={0}>
            {t(`section.${key}`)}
          </Text>
          <p className={classes['text']}>
            <Struck text={text} corrections={note.corrections.filter((row) => row.sectionKey === key)} />
          </p>
        </section>
      ))}
    </>
  );
}

function Struck({ text, corrections }: { text: string; corrections: readonly Correction[] }) {
  const { t } = useTranslation('notes');
  const [first, ...rest] = corrections;
  if (!first) return <>{text}</>;
  const at = text.indexOf(first.struckText);
  if (at < 0) return <Struck text={text} corrections={rest} />;
  const [before, after] = [text.slice(0, at), text.slice(at + first.struckText.length)];
  return (
    <>
      <Struck text={before} corrections={rest} />
      <del>{first.struckText}</del>
      {first.replacement && (
        <>
          {' '}
          <ins>{first.replacement}</ins>
        </>
      )}{' '}
      <span className={classes['why']}>{t('correctedBy', { name: first.byName, reason: first.reason })}</span>
      <Struck text={after} corrections={rest} />
    </>
  );
}
