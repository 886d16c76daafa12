import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** A filter that lives in the address, so that a list can be linked, reloaded and gone back to. */
export function useUrlState(name: string, fallback = ''): readonly [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) =>
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          if (value && value !== fallback) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [fallback, name, setParameters],
  );
  return [parameters.get(name) ?? fallback, set] as const;
}
