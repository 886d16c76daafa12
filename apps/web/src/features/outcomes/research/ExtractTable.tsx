import { useMutation } from '@apollo/client/react';
import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccess } from '../../../app/session.tsx';
import type { ResearchExtractsQuery, ResearchFormat } from '../../../gql/graphql.ts';
import { useFormats, useNotify } from '../../../ui/index.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { DownloadResearchExtractDocument } from './operations.ts';
import { ReidentifyDialog } from './ReidentifyDialog.tsx';

const FORMATS: readonly ResearchFormat[] = ['EPISODES_CSV', 'SCORES_CSV', 'XLSX'];
type Extract = ResearchExtractsQuery['researchExtracts'][number];

/** Extracts as they were made: purpose, size, hash, files, and the way back for whoever keeps the key. */
export function ExtractTable({ extracts }: { extracts: readonly Extract[] }) {
  const { t } = useTranslation('research');
  const { localDate, instant, number } = useFormats();
  const may = useAccess();
  const [asked, setAsked] = useState<Extract>();
  return (
    <>
      <Table.ScrollContainer minWidth={720}>
        <Table aria-label={t('made')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('purpose')}</Table.Th>
              <Table.Th>{t('asOf')}</Table.Th>
              <Table.Th>{t('size')}</Table.Th>
              <Table.Th>{t('by')}</Table.Th>
              <Table.Th>{t('hash')}</Table.Th>
              <Table.Th>{t('files')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {extracts.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                  {one.purpose}
                </Table.Td>
                <Table.Td>{localDate(one.asOf)}</Table.Td>
                <Table.Td>
                  {t('sizeOf', { episodes: number(one.episodes), persons: number(one.persons) })}
                </Table.Td>
                <Table.Td>
                  {one.byName}, {instant(one.createdAt)}
                </Table.Td>
                <Table.Td>
                  <code title={one.hash}>{one.hash.slice(0, 12)}</code>
                </Table.Td>
                <Table.Td>
                  <Group gap="xs">
                    {may('outcome.export') && <Files extract={one} />}
                    {may('outcome.reidentify') && (
                      <Button variant="subtle" size="compact-sm" onClick={() => setAsked(one)}>
                        {t('lookUp')}
                      </Button>
                    )}
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {asked && <ReidentifyDialog extract={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Files({ extract: { id, purpose } }: { extract: Extract }) {
  const { t } = useTranslation('research');
  const notify = useNotify();
  const [download, { loading }] = useMutation(DownloadResearchExtractDocument);
  const take = async (format: ResearchFormat) => {
    try {
      const file = (await download({ variables: { id, format } })).data?.downloadResearchExtract;
      if (file) saveFile(file);
    } catch (error) {
      notify.failed(error);
    }
  };
  return FORMATS.map((format) => (
    <Button
      key={format}
      variant="default"
      size="compact-sm"
      loading={loading}
      aria-label={t('fileOf', { file: t(`format.${format}`), purpose })}
      onClick={() => void take(format)}
    >
      {t(`format.${format}`)}
    </Button>
  ));
}
