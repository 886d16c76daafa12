import { useMutation, useQuery } from '@apollo/client/react';
import {
  Alert,
  Anchor,
  Button,
  Card,
  Group,
  NativeSelect,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { CRISIS_LINE_PROPOSALS, type CrisisLine } from '@consilium/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CrisisHelp,
  ErrorState,
  LoadingState,
  RefusalAlert,
  useNotify,
  type RefusalLike,
} from '../../../ui/index.ts';
import { CrisisLineDocument, SaveCrisisLineDocument } from './operations.ts';

const NOTHING: CrisisLine = {
  ...{ country: '', emergencyNumber: '', lineName: '', callNumber: '', textNumber: '' },
};
const numbersOf = ({
  country,
  emergencyNumber,
  lineName,
  callNumber,
  textNumber,
}: CrisisLine): CrisisLine => ({
  ...{ country, emergencyNumber, lineName, callNumber, textNumber },
});
const FIELDS = ['country', 'emergencyNumber', 'lineName', 'callNumber', 'textNumber'] as const;

/** Where families are told that help is at once. Until the clinic says it, they are shown no number at all. */
export function CrisisLinePart() {
  const { data, error, refetch } = useQuery(CrisisLineDocument, { fetchPolicy: 'network-only' });
  if (!data) {
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <LoadingState rows={2} />;
  }
  const line = data.crisisLine ?? null;
  return (
    <CrisisLineEditor
      key={line?.version ?? 0}
      initial={line ? numbersOf(line) : NOTHING}
      version={line?.version ?? 0}
      onSaved={() => void refetch()}
    />
  );
}

interface CrisisLineEditorProps {
  readonly initial: CrisisLine;
  readonly version: number;
  readonly onSaved: () => void;
}

function CrisisLineEditor({ initial, version, onSaved }: CrisisLineEditorProps) {
  const { t, i18n } = useTranslation('administration');
  const notify = useNotify();
  const [line, setLine] = useState<CrisisLine>(initial);
  const [refusal, setRefusal] = useState<RefusalLike>();
  const [save, { loading }] = useMutation(SaveCrisisLineDocument);
  const countries = new Intl.DisplayNames([i18n.language], { type: 'region' });
  const proposal = CRISIS_LINE_PROPOSALS.find(({ country }) => country === line.country);
  const propose = (country: string) => {
    const found = CRISIS_LINE_PROPOSALS.find((one) => one.country === country);
    if (!found) return setLine(NOTHING);
    const { source: _source, ...proposed } = found;
    setLine(proposed);
  };
  const keep = async () => {
    setRefusal(undefined);
    const answer = await save({ variables: { input: { version, ...line } } }).catch(notify.failed);
    const result = answer?.data?.saveCrisisLine;
    if (result?.__typename === 'Refusal') setRefusal(result);
    else if (result) {
      notify.done(t('crisis.saved'));
      onSaved();
    }
  };
  return (
    <Stack maw={720} component="section" aria-labelledby="crisis-line-title">
      <Title order={2} size="h4" id="crisis-line-title">
        {t('crisis.title')}
      </Title>
      {version === 0 && (
        <Alert variant="light" color="yellow">
          {t('crisis.none')}
        </Alert>
      )}
      <NativeSelect
        label={t('crisis.proposal')}
        description={t('crisis.proposalHint')}
        value={proposal?.country ?? ''}
        onChange={(event) => propose(event.currentTarget.value)}
        data={[
          { value: '', label: t('crisis.other') },
          ...CRISIS_LINE_PROPOSALS.map(({ country }) => ({
            value: country,
            label: countries.of(country) ?? country,
          })),
        ]}
      />
      {proposal && (
        <Text size="sm">
          {t('crisis.source')}{' '}
          <Anchor href={proposal.source} target="_blank" rel="noreferrer" inherit>
            {proposal.source}
          </Anchor>
        </Text>
      )}
      <Group align="flex-start">
        {FIELDS.map((field) => (
          <TextInput
            key={field}
            label={t(`crisis.field.${field}`)}
            required={field === 'country' || field === 'emergencyNumber'}
            maxLength={field === 'country' ? 2 : 80}
            value={line[field]}
            onChange={(event) => {
              const value = event.currentTarget.value;
              setLine((before) => ({
                ...before,
                [field]: field === 'country' ? value.toUpperCase() : value,
              }));
            }}
          />
        ))}
      </Group>
      {line.emergencyNumber && (
        <Card withBorder padding="sm">
          <Text size="sm" c="dimmed">
            {t('crisis.shown')}
          </Text>
          <CrisisHelp line={line} />
        </Card>
      )}
      {refusal && <RefusalAlert refusal={refusal} />}
      <Group>
        <Button loading={loading} onClick={() => void keep()}>
          {t('crisis.save')}
        </Button>
      </Group>
    </Stack>
  );
}
