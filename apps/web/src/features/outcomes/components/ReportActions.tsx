import { useMutation } from '@apollo/client/react';
import { Button, Menu, TextInput } from '@mantine/core';
import { IconDownload, IconSnowflake } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutcomeFormat, ReportInput } from '../../../gql/graphql.ts';
import { useAccess } from '../../../app/session.tsx';
import { PrintButton, useNotify } from '../../../ui/index.ts';
import {
  ExportOutcomesDocument,
  FreezeOutcomeReportDocument,
  OutcomeSnapshotsDocument,
} from '../operations.ts';
import { saveFile } from '../../../ui/save-file.ts';

const FORMATS: readonly OutcomeFormat[] = ['CSV', 'XLSX', 'PDF'];

/** Freezing, files and print, for whoever may. */
export function ReportActions({ input, title }: { input: ReportInput; title: string }) {
  const { t } = useTranslation('outcomes');
  const may = useAccess();
  const notify = useNotify();
  const [name, setName] = useState('');
  const [freeze, freezing] = useMutation(FreezeOutcomeReportDocument, {
    refetchQueries: [OutcomeSnapshotsDocument],
  });
  const [exportReport, exporting] = useMutation(ExportOutcomesDocument);

  const keep = async () => {
    const answer = await freeze({ variables: { input, title: name.trim() || title } }).catch(notify.failed);
    const result = answer?.data?.freezeOutcomeReport;
    if (result?.__typename === 'OutcomeSnapshot') {
      setName('');
      notify.done(t('frozen', { title: result.title }));
    } else if (result?.__typename === 'Refusal') notify.refused(result);
  };
  const download = async (format: OutcomeFormat) => {
    const answer = await exportReport({ variables: { input, format, title } }).catch(notify.failed);
    const result = answer?.data?.exportOutcomes;
    if (result?.__typename === 'OutcomeFile') saveFile(result);
    else if (result?.__typename === 'Refusal') notify.refused(result);
  };

  return (
    <>
      {may('outcome.manage') && (
        <>
          <TextInput
            aria-label={t('snapshotTitle')}
            placeholder={t('snapshotTitle')}
            value={name}
            maxLength={120}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconSnowflake size={16} aria-hidden />}
            loading={freezing.loading}
            onClick={() => void keep()}
          >
            {t('freeze')}
          </Button>
        </>
      )}
      {may('outcome.export') && (
        <Menu>
          <Menu.Target>
            <Button
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={exporting.loading}
            >
              {t('export')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {FORMATS.map((format) => (
              <Menu.Item key={format} onClick={() => void download(format)}>
                {t(`format.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <PrintButton />
    </>
  );
}
