import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { NoteSection, NoteTemplate } from '@consilium/domain';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { InstantText } from '../../../ui/index.ts';
import { differences, type DraftChoice, type DraftElsewhere } from '../draft-conflict.ts';
import type { NoteForm } from '../operations.ts';
import classes from './notes.module.css';

interface DraftConflictProps {
  readonly form: NoteForm | undefined;
  readonly template: NoteTemplate;
  readonly texts: Partial<Record<NoteSection, string>>;
  readonly elsewhere: DraftElsewhere;
  readonly onDecide: (choice: DraftChoice) => void;
}

/** Both texts of a draft that was changed on two devices, side by side: nothing is saved before somebody decides. */
export function DraftConflict({ form, template, texts, elsewhere, onDecide }: DraftConflictProps) {
  const { t } = useTranslation('notes');
  const title = useId();
  const order = form?.sections.map(({ key }) => key) ?? [];
  const parts = differences(order, texts, elsewhere.sections);
  return (
    <section className={classes['conflict']} aria-labelledby={title}>
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5" id={title}>
            {t('conflict.title')}
          </Title>
          <Text size="sm">
            {t('conflict.text')} <InstantText at={elsewhere.savedAt} />
          </Text>
        </div>
        {parts.map(({ key, here, elsewhere: there }) => (
          <div key={key}>
            <Text fw={600}>{t(`section.${key}`)}</Text>
            <div className={classes['both']}>
              <OneText label={t('conflict.here')} text={here} />
              <OneText label={t('conflict.elsewhere')} text={there} />
            </div>
          </div>
        ))}
        <Group gap="xs">
          {template === elsewhere.template && (
            <Button className={classes['tap']} onClick={() => onDecide('BOTH')}>
              {t('conflict.keep.BOTH')}
            </Button>
          )}
          <Button variant="default" className={classes['tap']} onClick={() => onDecide('HERE')}>
            {t('conflict.keep.HERE')}
          </Button>
          <Button variant="default" className={classes['tap']} onClick={() => onDecide('ELSEWHERE')}>
            {t('conflict.keep.ELSEWHERE')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

function OneText({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('notes');
  return (
    <figure className={classes['oneText']}>
      <figcaption className={classes['why']}>{label}</figcaption>
      <p className={classes['text']}>{text || t('conflict.nothing')}</p>
    </figure>
  );
}
