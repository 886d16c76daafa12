import { useQuery } from '@apollo/client/react';
import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { ACKNOWLEDGEMENT_WORDS_MAX, type AcknowledgementAnswer } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ErrorState, InstantText, LoadingState, RefusalAlert, useWrite } from '../../../ui/index.ts';
import { AcknowledgePlanVersionDocument, PlanToAnswerDocument } from '../operations.ts';

interface PlanAnswerProps {
  readonly patientId: string;
  /** With the way to the plan itself; not where it is read already. */
  readonly linked?: boolean;
}

/** The newest version of the plan, as the family reads it: stand behind it, or ask about it. */
export function PlanAnswer({ patientId, linked = true }: PlanAnswerProps) {
  const { t } = useTranslation('family-plan');
  const { data, error, refetch } = useQuery(PlanToAnswerDocument, {
    variables: { patientId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />;
  const plan = data.familyPlan;
  if (!plan?.planVersionId || !plan.agreedAt) return <Text size="sm">{t('none')}</Text>;
  const own = plan.acknowledgements.filter(({ mine }) => mine);
  return (
    <Stack gap="xs">
      {linked && (
        <>
          <Text>
            {t('version', { number: plan.number })} <InstantText at={plan.agreedAt} />
          </Text>
          <Anchor component={Link} to={`/patients/${patientId}/family-plan`} size="sm">
            {t('read')}
          </Anchor>
        </>
      )}
      {own.map(({ id, answer, words, acknowledgedAt }) => (
        <Text key={id} size="sm">
          <strong>{t(`own.${answer}`)}</strong> {words && `“${words}” `}
          <Text span size="sm" c="dimmed">
            <InstantText at={acknowledgedAt} />
          </Text>
        </Text>
      ))}
      <AnswerForm versionId={plan.planVersionId} agreed={own.some(({ answer }) => answer === 'AGREED')} />
    </Stack>
  );
}

function AnswerForm({ versionId, agreed }: { versionId: string; agreed: boolean }) {
  const { t } = useTranslation('family-plan');
  // Kept until it is accepted: a second try is the same answer.
  const [id, setId] = useState(() => crypto.randomUUID());
  const [asking, setAsking] = useState(false);
  const [words, setWords] = useState('');
  const { write, refusal, loading } = useWrite(AcknowledgePlanVersionDocument, [PlanToAnswerDocument]);
  const send = async (answer: AcknowledgementAnswer) => {
    const input = { id, planVersionId: versionId, answer, words: asking ? words : '' };
    if (!(await write({ input }))) return;
    setId(crypto.randomUUID());
    setAsking(false);
    setWords('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send('QUESTION');
      }}
    >
      <Stack gap="xs">
        {asking && (
          <Textarea
            autosize
            required
            label={t('question')}
            maxLength={ACKNOWLEDGEMENT_WORDS_MAX}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group gap="xs">
          {!asking && !agreed && (
            <Button loading={loading} onClick={() => void send('AGREED')}>
              {t('agree')}
            </Button>
          )}
          {asking ? (
            <>
              <Button type="submit" loading={loading} disabled={words.trim() === ''}>
                {t('send')}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t('cancel')}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('ask')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
