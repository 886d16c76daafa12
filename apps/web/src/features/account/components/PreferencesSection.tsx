import { Input, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { Section } from './Section.tsx';

const SCHEMES = ['light', 'dark', 'auto'] as const;

export function PreferencesSection() {
  const { t } = useTranslation(['account', 'app']);
  const [language, choose] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const languageLabel = useId();
  const schemeLabel = useId();
  return (
    <Section title={t('preferences.title')}>
      <Input.Wrapper label={t('app:language')} labelElement="div" labelProps={{ id: languageLabel }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={languageLabel}
          value={language}
          onChange={choose}
          data={LANGUAGES.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('app:scheme.title')} labelElement="div" labelProps={{ id: schemeLabel }}>
        <SegmentedControl
          fullWidth
          aria-labelledby={schemeLabel}
          value={colorScheme}
          onChange={(value) => setColorScheme(value)}
          data={SCHEMES.map((value) => ({ value, label: t(`app:scheme.${value}`) }))}
        />
      </Input.Wrapper>
    </Section>
  );
}
