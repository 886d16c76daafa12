import { useMutation } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { PatientRelation } from '@consilium/domain';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAccess, useSession } from '../../../app/session.tsx';
import { DisciplineBadge, useFormats, useNotify } from '../../../ui/index.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';
import { SignOffPlanVersionDocument } from '../version-operations.ts';
import type { Plan } from '../plan-entries.ts';
import classes from './sign-off-list.module.css';

type Version = Plan['versions'][number];

interface SignOffListProps {
  readonly version: Pick<Version, 'id' | 'number' | 'signOffs'>;
  readonly relation: PatientRelation;
}

/** Who has signed, who is waited for, and the button for one's own discipline. */
export function SignOffList({ version, relation }: SignOffListProps) {
  const { t } = useTranslation('care-plan');
  const { viewer } = useSession();
  const may = useAccess();
  const { instant } = useFormats();
  if (version.signOffs.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('versions.noSigners')}
      </Text>
    );
  }
  const maySign = (code: string) =>
    code === viewer.disciplineCode &&
    may('carePlan.signOff', { relation, sectionDisciplineCode: viewer.disciplineCode });
  const signature = ({ signedAt, signedByName, credential }: Version['signOffs'][number]) => {
    if (!signedAt) return t('signOff.waiting');
    const name = signedByName ?? '';
    const time = instant(signedAt);
    return credential
      ? t('signOff.signedBy', { name, credential, time })
      : t('signOff.signedByPlain', { name, time });
  };
  return (
    <ul className={classes['list']} aria-label={t('signOff.title')}>
      {version.signOffs.map((signOff) => (
        <li key={signOff.disciplineCode} className={classes['entry']}>
          <DisciplineBadge code={signOff.disciplineCode} />
          <Group gap={6} wrap="nowrap" miw={0}>
            {signOff.signedAt ? <IconCheck size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
            <Text size="sm" c={signOff.signedAt ? undefined : 'dimmed'}>
              {signature(signOff)}
            </Text>
          </Group>
          {!signOff.signedAt && maySign(signOff.disciplineCode) && (
            <SignButton version={version} disciplineCode={signOff.disciplineCode} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface SignButtonProps {
  readonly version: Pick<Version, 'id' | 'number'>;
  readonly disciplineCode: string;
}

function SignButton({ version, disciplineCode }: SignButtonProps) {
  const { t } = useTranslation('care-plan');
  const notify = useNotify();
  const discipline = usePlanWords().discipline(disciplineCode);
  const [sign, { loading }] = useMutation(SignOffPlanVersionDocument);
  const confirmed = async () => {
    try {
      const { data } = await sign({ variables: { input: { planVersionId: version.id, disciplineCode } } });
      const answer = data?.signOffPlanVersion;
      if (answer?.__typename === 'Refusal') return notify.refused(answer);
      notify.done(t('signOff.done', { discipline }));
    } catch (error) {
      notify.failed(error);
    }
  };
  const ask = () =>
    modals.openConfirmModal({
      title: t('signOff.confirmTitle', { number: version.number, discipline }),
      withCloseButton: false,
      children: <Text size="sm">{t('signOff.confirmBody')}</Text>,
      labels: { confirm: t('signOff.confirm'), cancel: t('form.cancel') },
      onConfirm: () => void confirmed(),
    });
  return (
    <Button size="xs" className="no-print" loading={loading} onClick={ask}>
      {t('signOff.sign', { discipline })}
    </Button>
  );
}
