import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { CRITERION_FINDINGS, DISCHARGE_TEXT_LIMITS, type CriterionFinding } from '@consilium/domain';
import { IconCheck, IconCircle, IconMinus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DischargeFieldsFragment } from '../../../gql/graphql.ts';
import { InstantText, RefusalAlert } from '../../../ui/index.ts';
import { useCriterionWords } from '../hooks/use-criterion-words.ts';
import { useDischargeWrite } from '../hooks/use-discharge-write.ts';
import { RecordDischargeFindingDocument } from '../operations.ts';
import classes from './discharge.module.css';

interface CriterionRowProps {
  readonly patientId: string;
  readonly judged: DischargeFieldsFragment['criteria'][number];
  readonly mayWrite: boolean;
}

const SIGNS = { MET: IconCheck, NOT_MET: IconX, NOT_APPLICABLE: IconMinus } as const;

export function CriterionRow({ patientId, judged, mayWrite }: CriterionRowProps) {
  const { t } = useTranslation('discharge');
  const words = useCriterionWords();
  const [asking, setAsking] = useState(false);
  const { criterion, finding, fromData, note, foundAt, foundByName } = judged;
  const Sign = finding ? SIGNS[finding] : IconCircle;
  return (
    <li className={classes['criterion']}>
      <Sign size={20} aria-hidden className={classes['sign']} />
      <div className={classes['text']}>
        <Text fw={finding === 'MET' ? 400 : 600}>{words(criterion)}</Text>
        <Text size="sm" c="dimmed">
          {t(finding ? `finding.${finding}` : 'finding.none')}
          {fromData && ` · ${t(`data.${criterion.evidence}` as never)}`}
          {note && ` · ${note}`}
          {foundAt && (
            <>
              {' · '}
              {foundByName}, <InstantText at={foundAt} />
            </>
          )}
        </Text>
        {mayWrite && !asking && (
          <Button
            variant="subtle"
            size="compact-sm"
            className="no-print"
            aria-label={t('findOf', { criterion: words(criterion) })}
            onClick={() => setAsking(true)}
          >
            {t('find')}
          </Button>
        )}
        {asking && (
          <FindingForm
            patientId={patientId}
            code={criterion.code}
            before={finding}
            onClose={() => setAsking(false)}
          />
        )}
      </div>
    </li>
  );
}

interface FindingFormProps {
  readonly patientId: string;
  readonly code: string;
  readonly before: CriterionFinding | null;
  readonly onClose: () => void;
}

function FindingForm({ patientId, code, before, onClose }: FindingFormProps) {
  const { t } = useTranslation('discharge');
  const [finding, setFinding] = useState<CriterionFinding>(before ?? 'MET');
  const [note, setNote] = useState('');
  const { write, refusal, loading } = useDischargeWrite(RecordDischargeFindingDocument);
  const save = async () => {
    if (await write({ input: { patientId, criterionCode: code, finding, note } })) onClose();
  };
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SegmentedControl
        size="sm"
        mt="xs"
        aria-label={t('find')}
        value={finding}
        data={CRITERION_FINDINGS.map((value) => ({ value, label: t(`finding.${value}`) }))}
        onChange={setFinding}
      />
      <Group align="end" mt="xs" gap="xs">
        <TextInput
          label={t('note')}
          required={finding === 'NOT_APPLICABLE'}
          maxLength={DISCHARGE_TEXT_LIMITS.note}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button type="submit" loading={loading}>
          {t('save')}
        </Button>
      </Group>
      <RefusalAlert refusal={refusal} />
    </form>
  );
}
