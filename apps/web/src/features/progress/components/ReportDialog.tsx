import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, List, SegmentedControl, Stack, Text } from '@mantine/core';
import { REPORT_AUDIENCES, reportParts, type ReportAudience } from '@consilium/domain';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalAlert, useNotify, type RefusalLike } from '../../../ui/index.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { MakeProgressReportDocument } from '../operations.ts';

/** A report of progress in one action: for whom, what is in it, what is left out and why. */
export function ReportButton({ patientId }: { patientId: string }) {
  const { t } = useTranslation('progress');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('report.title')}
      </Button>
      {open && <ReportDialog patientId={patientId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReportDialog({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const { t } = useTranslation('progress');
  const notify = useNotify();
  const [audience, setAudience] = useState<ReportAudience>('REFERRER');
  const [consentConfirmed, setConsent] = useState(false);
  const [refusal, setRefusal] = useState<RefusalLike | null>(null);
  const [make, { loading }] = useMutation(MakeProgressReportDocument);
  const { told, leftOut } = reportParts(audience);
  const save = async () => {
    setRefusal(null);
    try {
      const input = { patientId, audience, consentConfirmed };
      const answer = (await make({ variables: { input } })).data?.makeProgressReport;
      if (!answer) return;
      if (answer.__typename !== 'ProgressReportFile') return setRefusal(answer);
      saveFile(answer);
      notify.done(t('report.made'));
      onClose();
    } catch (error) {
      notify.failed(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('report.title')}>
      <Stack>
        <SegmentedControl
          aria-label={t('report.audience')}
          value={audience}
          onChange={(value) => {
            setRefusal(null);
            setAudience(REPORT_AUDIENCES.find((one) => one === value) ?? audience);
          }}
          data={REPORT_AUDIENCES.map((value) => ({ value, label: t(`report.for.${value}`) }))}
        />
        <div>
          <Text fw={600}>{t('report.told')}</Text>
          <Text size="sm">{told.map((part) => t(`report.part.${part}`)).join(', ')}</Text>
        </div>
        <div>
          <Text fw={600}>{t('report.leftOut')}</Text>
          <List size="sm">
            {leftOut.map(({ part, why }) => (
              <List.Item key={part}>
                {t(`report.part.${part}`)}: {t(`report.why.${why}`)}
              </List.Item>
            ))}
          </List>
        </div>
        {audience === 'SCHOOL' && (
          <Checkbox
            label={t('report.consent')}
            checked={consentConfirmed}
            onChange={(event) => setConsent(event.currentTarget.checked)}
          />
        )}
        <RefusalAlert refusal={refusal} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('report.cancel')}
          </Button>
          <Button loading={loading} onClick={() => void save()}>
            {t('report.make')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
