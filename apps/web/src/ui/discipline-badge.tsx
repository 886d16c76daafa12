import { DISCIPLINES } from '@consilium/domain';
import { useTranslation } from 'react-i18next';
import classes from './discipline-badge.module.css';

/** The constant colour of a discipline, from the one list of @consilium/domain. */
export const disciplineColour = (code: string): string =>
  DISCIPLINES.find((discipline) => discipline.code === code)?.colour ?? '#657383';

interface DisciplineBadgeProps {
  readonly code: string;
  /** Only the coloured dot; the name stays for screen readers. */
  readonly dot?: boolean;
}

/** A discipline is always named; its colour only repeats what the word says. */
export function DisciplineBadge({ code, dot = false }: DisciplineBadgeProps) {
  const { t } = useTranslation('codes');
  const name = t(`discipline.${code}` as never, { defaultValue: code });
  const style = { '--discipline': disciplineColour(code) } as React.CSSProperties;
  if (dot) return <span className={classes['dot']} style={style} role="img" aria-label={name} title={name} />;
  return (
    <span className={classes['badge']} style={style}>
      {name}
    </span>
  );
}
