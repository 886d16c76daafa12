import { Text } from '@mantine/core';
import type { DeliveryMode } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import type { Dose } from '../hooks/use-plan-words.ts';
import { usePlanWords } from '../hooks/use-plan-words.ts';

interface DoseLineProps {
  readonly dose: Dose & {
    readonly mode: DeliveryMode;
    readonly coTreatingDisciplineCodes?: readonly string[];
  };
}

/** "30 min × 2 times a day, 5 days a week, individual": what is prescribed, in one line. */
export function DoseLine({ dose }: DoseLineProps) {
  const { t } = useTranslation('care-plan');
  const words = usePlanWords();
  const others = dose.coTreatingDisciplineCodes ?? [];
  const parts = [
    words.dose(dose),
    words.code('deliveryMode', dose.mode).toLocaleLowerCase(),
    ...(others.length > 0 ? [t('dose.with', { names: words.disciplines(others) })] : []),
  ];
  return (
    <Text size="sm" className="numbers">
      {parts.join(', ')}
    </Text>
  );
}
