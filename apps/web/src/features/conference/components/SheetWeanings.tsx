import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/index.ts';
import { useDoseWords } from '../../medication/index.ts';
import type { Sheet } from './SheetView.tsx';
import classes from './conference.module.css';

/** Which step of which weaning; nothing where nothing is weaned. */
export function SheetWeanings({ weanings }: { weanings: Sheet['weanings'] }) {
  const { t } = useTranslation('conference');
  const { localDate } = useFormats();
  const doseWords = useDoseWords();
  if (weanings.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('sheet.weanings')}</Title>
      <ul className={classes['list']}>
        {weanings.map(({ medicationId, name, doseUnit, currentStep, nextStep, heldSince }) => (
          <li key={medicationId}>
            <Text size="sm" className={classes['name'] ?? ''}>
              <strong>{name}</strong>:{' '}
              {currentStep ? doseWords(currentStep, doseUnit) : t('sheet.weaningNotBegun')}
            </Text>
            <Text size="xs" c="dimmed">
              {heldSince
                ? t('sheet.weaningHeld', { date: localDate(heldSince) })
                : nextStep &&
                  t('sheet.weaningNext', {
                    dose: doseWords(nextStep, doseUnit),
                    date: localDate(nextStep.startsOn),
                  })}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
