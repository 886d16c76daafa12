import { useMutation } from '@apollo/client/react';
import { Button, Group, Paper, Text, Textarea, TextInput, Title } from '@mantine/core';
import { CONFERENCE_TEXT_LIMITS } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaPartFragment } from '../../../gql/graphql.ts';
import { RefusalAlert, useFormats, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { useUnsaved } from '../../care-plan/index.ts';
import { AgendaPartDocument, WriteAgendaItemDocument } from '../item-operations.ts';
import classes from './conference.module.css';

interface SummarySectionProps {
  readonly part: AgendaPartFragment;
  readonly writing: boolean;
}

export function SummarySection({ part, writing }: SummarySectionProps) {
  const { t } = useTranslation('conference');
  const { localDate } = useFormats();
  return (
    <Paper p="md" component="section">
      <Title order={3} mb="xs">
        {t('summary.title')}
      </Title>
      {writing ? (
        <SummaryForm part={part} />
      ) : (
        <>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} className={classes['name'] ?? ''}>
            {part.summary || t('summary.none')}
          </Text>
          {part.nextReviewOn && (
            <Text size="sm" c="dimmed" mt={4}>
              {t('print.review', { date: localDate(part.nextReviewOn) })}
            </Text>
          )}
        </>
      )}
    </Paper>
  );
}

/** Saves when one leaves the field, so that moving on to the next young person loses nothing. */
function SummaryForm({ part }: { part: AgendaPartFragment }) {
  const { t } = useTranslation('conference');
  const notify = useNotify();
  const [draft, setDraft] = useState<{ summary: string; nextReviewOn: string } | null>(null);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [write, { loading }] = useMutation(WriteAgendaItemDocument);
  const stored = { summary: part.summary, nextReviewOn: part.nextReviewOn ?? '' };
  const shown = draft ?? stored;
  const dirty = shown.summary !== stored.summary || shown.nextReviewOn !== stored.nextReviewOn;
  useUnsaved(dirty);
  const save = async () => {
    if (!dirty || loading) return;
    setRefusal(null);
    try {
      const input = {
        itemId: part.id,
        baseVersion: part.version,
        summary: shown.summary,
        nextReviewOn: shown.nextReviewOn || null,
      };
      const { data } = await write({
        variables: { input },
        refetchQueries: [AgendaPartDocument],
        awaitRefetchQueries: true,
      });
      const answer = data?.writeAgendaItem;
      if (!answer) return;
      if (answer.__typename !== 'AgendaItem') return setRefusal(answer);
      // What was typed meanwhile stays in the field and is saved with the next one.
      setDraft((now) => (now === draft ? null : now));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onBlur={() => void save()}
    >
      <Textarea
        autosize
        minRows={3}
        aria-label={t('summary.title')}
        description={t('summary.hint')}
        maxLength={CONFERENCE_TEXT_LIMITS.summary}
        value={shown.summary}
        onChange={(event) => setDraft({ ...shown, summary: event.currentTarget.value })}
      />
      <Group mt="sm" align="end" justify="space-between">
        <TextInput
          type="date"
          label={t('summary.review')}
          value={shown.nextReviewOn}
          onChange={(event) => setDraft({ ...shown, nextReviewOn: event.currentTarget.value })}
        />
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {dirty ? t('summary.unsaved') : shown.summary && t('summary.saved')}
          </Text>
          <Button type="submit" variant="default" loading={loading} disabled={!dirty}>
            {t('summary.save')}
          </Button>
        </Group>
      </Group>
      <RefusalAlert refusal={refusal} />
    </form>
  );
}
