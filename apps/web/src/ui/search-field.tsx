import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onSearch: (text: string) => void;
  readonly onKeyDown?: React.KeyboardEventHandler<HTMLInputElement>;
  readonly autoFocus?: boolean;
}

/** Searches as one types, a quarter of a second after the last key. */
export function SearchField({ label, value, onSearch, onKeyDown, autoFocus }: SearchFieldProps) {
  const { t } = useTranslation('app');
  const [text, setText] = useState(value);
  const search = useDebouncedCallback(onSearch, 250);
  // The address changed under the field (back, a link): what it says now is what is searched.
  const [searched, setSearched] = useState(value);
  if (value !== searched) {
    setSearched(value);
    setText(value);
  }
  const type = (next: string) => {
    setText(next);
    search(next);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={text && <CloseButton size="sm" aria-label={t('clear')} onClick={() => type('')} />}
      miw={{ base: '100%', xs: 260 }}
      data-autofocus={autoFocus}
    />
  );
}
