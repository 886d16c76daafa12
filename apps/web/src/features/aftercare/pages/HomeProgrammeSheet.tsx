import type { PatientRelation } from '@consilium/domain';
import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHeader, PrintButton } from '../../../ui/index.ts';
import { HomeSteps } from '../../desensitization/index.ts';
import { HomeInterventions } from '../../family-plan/index.ts';
import { FlareCarePanel } from '../components/FlareCarePanel.tsx';

interface HomeProgrammeSheetProps {
  readonly patientId: string;
  readonly patientName: string;
  readonly relation: PatientRelation;
}

/** One page for the refrigerator door: what is practised at home, which touch, and what to do in a flare. */
export function HomeProgrammeSheet({ patientId, patientName, relation }: HomeProgrammeSheetProps) {
  const { t } = useTranslation('aftercare');
  return (
    <Stack gap="md">
      <PageHeader title={t('sheet.title', { name: patientName })} actions={<PrintButton />} />
      <section aria-labelledby="practice">
        <Title order={2} size="h3" id="practice" mb="xs">
          {t('sheet.practice')}
        </Title>
        <HomeInterventions patientId={patientId} />
      </section>
      <section aria-labelledby="touch">
        <Title order={2} size="h3" id="touch" mb="xs">
          {t('sheet.touch')}
        </Title>
        <HomeSteps patientId={patientId} />
      </section>
      <FlareCarePanel patientId={patientId} relation={relation} headingOrder={2} />
      <Text size="sm">{t('sheet.foot')}</Text>
    </Stack>
  );
}
