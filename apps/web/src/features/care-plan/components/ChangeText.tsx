import { SimpleGrid, Spoiler, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { DifferenceKind } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '../word-diff.ts';
import classes from './change-text.module.css';

interface ChangeTextProps {
  /** Where the whole thing was added its text needs no mark: the word stands above it. */
  readonly kind: DifferenceKind;
  readonly before: string | null;
  readonly after: string | null;
  /** A sentence of a person, compared word by word; codes and numbers are shown whole. */
  readonly prose: boolean;
}

/** From this length on, both texts together, single words are marked instead of showing both whole. Characters. */
const LONG_TEXT = 80;

/** Before and after of one field, in the shortest form that stays readable. */
export function ChangeText({ kind, before, after, prose }: ChangeTextProps) {
  const { t } = useTranslation('care-plan');
  if (kind === 'ADDED' && after !== null) {
    return (
      <Long text={after}>
        <Text size="sm" className={classes['text']}>
          {after}
        </Text>
      </Long>
    );
  }
  const long = (before?.length ?? 0) + (after?.length ?? 0) >= LONG_TEXT;
  const runs = prose && long && before !== null && after !== null ? wordDiff(before, after) : null;
  if (runs) {
    return (
      <Long text={`${before ?? ''}${after ?? ''}`}>
        <Text size="sm" className={classes['text']}>
          {runs.map((run, index) => {
            if (run.kind === 'SAME') return <span key={index}>{run.text}</span>;
            const Mark = run.kind === 'ADDED' ? 'ins' : 'del';
            return (
              <Mark key={index} className={classes[run.kind === 'ADDED' ? 'added' : 'removed']}>
                <VisuallyHidden>
                  {run.kind === 'ADDED' ? t('change.addedText') : t('change.removedText')}{' '}
                </VisuallyHidden>
                {run.text}
              </Mark>
            );
          })}
        </Text>
      </Long>
    );
  }
  if (long && before !== null && after !== null) {
    return (
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Side label={t('change.before')} text={before} removed />
        <Side label={t('change.after')} text={after} />
      </SimpleGrid>
    );
  }
  return (
    <Long text={`${before ?? ''}${after ?? ''}`}>
      <Text size="sm" className={classes['text']}>
        {before !== null && (
          <>
            <VisuallyHidden>{t('change.removedText')} </VisuallyHidden>
            <del className={classes['removed']}>{before}</del>
          </>
        )}
        {before !== null && after !== null && <span aria-hidden>{' → '}</span>}
        {after !== null && (
          <>
            <VisuallyHidden>{t('change.addedText')} </VisuallyHidden>
            <ins className={classes['added']}>{after}</ins>
          </>
        )}
      </Text>
    </Long>
  );
}

function Side({ label, text, removed = false }: { label: string; text: string; removed?: boolean }) {
  const Mark = removed ? 'del' : 'ins';
  return (
    <Stack gap={2} miw={0}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Long text={text}>
        <Text size="sm" className={classes['text']}>
          <Mark className={classes[removed ? 'plainRemoved' : 'plainAdded']}>{text}</Mark>
        </Text>
      </Long>
    </Stack>
  );
}

/** About eight lines; the rest opens on request and is always printed. Pixels. */
const SHOWN_PX = 190;
/** Shorter texts fit on eight lines of a phone. Characters. */
const MAY_OVERFLOW = 250;

function Long({ text, children }: { text: string; children: React.ReactNode }) {
  const { t } = useTranslation('care-plan');
  if (text.length < MAY_OVERFLOW) return children;
  return (
    <Spoiler
      maxHeight={SHOWN_PX}
      showLabel={t('change.showAll')}
      hideLabel={t('change.showLess')}
      classNames={{ content: classes['content'] ?? '', control: 'no-print' }}
    >
      {children}
    </Spoiler>
  );
}
