import { Alert } from '@mantine/core';
import { IconAlarm } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface BreakGlassBannerProps {
  /** ISO 8601 instant. */
  readonly until: string;
  readonly onEnded: () => void;
}

/** Emergency access with the time that is left, on every part of the record. */
export function BreakGlassBanner({ until, onEnded }: BreakGlassBannerProps) {
  const { t, i18n } = useTranslation('patients');
  const [now, setNow] = useState(() => Date.now());
  const left = Math.max(0, Math.ceil((new Date(until).getTime() - now) / 60_000));
  const ended = new Date(until).getTime() <= now;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (ended) onEnded();
  }, [ended, onEnded]);
  const minutes = new Intl.NumberFormat(i18n.language, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  });
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlarm aria-hidden />}
      className="no-print"
      role="status"
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      {ended ? t('closed.ended') : t('closed.banner', { time: minutes.format(left) })}
    </Alert>
  );
}
