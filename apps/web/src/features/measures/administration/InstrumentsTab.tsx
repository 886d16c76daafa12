import { useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import {
  ErrorState,
  InstantText,
  LoadingState,
  LocalDateText,
  matchesWords,
  SearchField,
  useUrlState,
} from '../../../ui/index.ts';
import classes from '../components/measures.module.css';
import { InstrumentRegisterDocument, type InstrumentRow } from '../register-operations.ts';
import { useMeasureWords } from '../use-measure-words.ts';
import { AttestDialog } from './AttestDialog.tsx';
import { LicenceDocumentButton } from './LicenceDocumentButton.tsx';
import { RescoringPart } from './RescoringPart.tsx';
import { TextsDialog } from './TextsDialog.tsx';

import { WithdrawLicence } from './WithdrawLicence.tsx';

/** The licence register: what may be asked in words, and on whose word. */
export function InstrumentsTab() {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const [search, setSearch] = useUrlState('search', '');
  const { data, error, refetch } = useQuery(InstrumentRegisterDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingState rows={6} />;
  const shown = data.instruments.filter((one) =>
    matchesWords(search, `${words.title(one)} ${one.code} ${one.licenceHolder}`),
  );
  return (
    <Stack>
      <Title order={2} size="h4">
        {t('register.title')}
      </Title>
      <Text size="sm">{t('register.hint')}</Text>
      <RescoringPart />
      <SearchField label={t('register.search')} value={search} onSearch={setSearch} />
      <ul className={classes['list']} aria-label={t('register.title')}>
        {shown.map((one) => (
          <Instrument key={`${one.code} ${one.version}`} instrument={one} onChanged={() => void refetch()} />
        ))}
      </ul>
    </Stack>
  );
}

interface InstrumentProps {
  readonly instrument: InstrumentRow;
  readonly onChanged: () => void;
}

function Instrument({ instrument, onChanged }: InstrumentProps) {
  const { t } = useTranslation('measures');
  const words = useMeasureWords();
  const manages = useAccess()('instrument.manage');
  const [dialog, setDialog] = useState<'ATTEST' | 'TEXTS' | null>(null);
  const valid = instrument.attestations.find((one) => one.withdrawnAt === null);
  const asks = instrument.texts === 'LICENSEE';
  const state = asks ? (valid ? (instrument.readable ? 'READY' : 'NO_TEXTS') : 'LOCKED') : instrument.texts;
  const changed = () => {
    setDialog(null);
    onChanged();
  };
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <Group gap="xs">
          <Text fw={600}>{words.title(instrument)}</Text>
          <Badge variant="light" color={state === 'LOCKED' ? 'yellow' : 'gray'} c="var(--mantine-color-text)">
            {t(`register.state.${state}` as never)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('register.version', { code: instrument.code, version: instrument.version })}
        </Text>
        <Text size="sm">
          {t('register.holder', { holder: instrument.licenceHolder })} {instrument.licenceTerms}
        </Text>
        {instrument.attestations.map((one) => (
          <Text
            key={one.id}
            size="sm"
            {...(one.withdrawnAt === null ? {} : { c: 'dimmed', td: 'line-through' })}
          >
            {t('register.attested', { name: one.attestedByName, document: one.documentName })}{' '}
            <LocalDateText date={one.termsCheckedOn} />{' '}
            {manages && one.hasDocument && (
              <LicenceDocumentButton attestationId={one.id} name={one.documentName} />
            )}
            {one.withdrawnAt !== null && (
              <>
                {' '}
                {t('register.withdrawn', { name: one.withdrawnByName ?? '' })}{' '}
                <InstantText at={one.withdrawnAt} />
              </>
            )}
          </Text>
        ))}
      </div>
      {manages && asks && (
        <Group gap="xs">
          {valid ? (
            <>
              <Button variant="default" className={classes['tap']} onClick={() => setDialog('TEXTS')}>
                {t('register.paste')}
              </Button>
              <WithdrawLicence id={valid.id} onWithdrawn={changed} />
            </>
          ) : (
            <Button variant="default" className={classes['tap']} onClick={() => setDialog('ATTEST')}>
              {t('register.attest')}
            </Button>
          )}
        </Group>
      )}
      {dialog === 'ATTEST' && (
        <AttestDialog instrument={instrument} onClose={() => setDialog(null)} onDone={changed} />
      )}
      {dialog === 'TEXTS' && (
        <TextsDialog instrument={instrument} onClose={() => setDialog(null)} onDone={changed} />
      )}
    </li>
  );
}
