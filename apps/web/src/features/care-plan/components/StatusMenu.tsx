import { Badge, Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import classes from './status-menu.module.css';

interface StatusMenuProps<C extends string> {
  /** For screen readers: what is changed, of which entry. */
  readonly label: string;
  readonly current: C;
  readonly options: readonly C[];
  readonly word: (code: C) => string;
  readonly outlined?: boolean;
  /** Null: may be read, not changed. */
  readonly onChange: ((to: C) => void) | null;
}

/** A status as a word that, for those who may, opens the possible next ones. */
export function StatusMenu<C extends string>(props: StatusMenuProps<C>) {
  const { label, current, options, word, outlined = false, onChange } = props;
  const badge = (
    <Badge
      color="gray"
      variant={outlined ? 'outline' : 'light'}
      rightSection={onChange ? <IconChevronDown size={12} aria-hidden /> : undefined}
      className={classes['badge']}
    >
      {word(current)}
    </Badge>
  );
  const choices = options.filter((option) => option !== current);
  if (!onChange || choices.length === 0) return badge;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes['button']} aria-label={`${label}: ${word(current)}`}>
          {badge}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled leftSection={<IconCheck size={14} aria-hidden />}>
          {word(current)}
        </Menu.Item>
        {choices.map((option) => (
          <Menu.Item key={option} onClick={() => onChange(option)}>
            {word(option)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
