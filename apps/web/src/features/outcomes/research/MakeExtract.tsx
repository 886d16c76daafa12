import { useMutation } from '@apollo/client/react';
import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { EXTRACT_PURPOSE_LIMIT } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { MakeResearchExtractDocument, ResearchExtractsDocument } from './operations.ts';

/** An extract is made for a purpose, and for nothing else. */
export function MakeExtract() {
  const { t } = useTranslation('research');
  const notify = useNotify();
  const [purpose, setPurpose] = useState('');
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [make, { loading }] = useMutation(MakeResearchExtractDocument, {
    refetchQueries: [ResearchExtractsDocument],
  });
  const send = async () => {
    setRefusal(null);
    try {
      const answer = (await make({ variables: { purpose } })).data?.makeResearchExtract;
      if (!answer) return;
      if (answer.__typename !== 'ResearchExtract') return setRefusal(answer);
      setPurpose('');
      notify.done(t('done'));
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Paper p="md" maw={720}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <Textarea
            required
            autosize
            minRows={2}
            label={t('purpose')}
            description={t('purposeHint')}
            maxLength={EXTRACT_PURPOSE_LIMIT}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <RefusalAlert refusal={refusal} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {t('what')}
            </Text>
            <Button type="submit" loading={loading} disabled={purpose.trim() === ''}>
              {t('make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}
