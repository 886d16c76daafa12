import { useCallback, useEffect } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** What was asked of an address that is not shown yet: the next change goes on from there. */
let asked: { readonly from: string; readonly parameters: URLSearchParams } | null = null;

/**
 * A filter that lives in the address, so that a list can be linked, reloaded and gone back to. The router shows a new
 * address a moment after it was asked for; a second filter that is set in that moment keeps the first.
 */
export function useUrlState(name: string, fallback = ''): readonly [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const { key: from } = useLocation();
  useEffect(
    () => () => {
      asked = null;
    },
    [from],
  );
  const set = useCallback(
    (value: string) =>
      setParameters(
        (current) => {
          const next = new URLSearchParams(asked?.from === from ? asked.parameters : current);
          if (value && value !== fallback) next.set(name, value);
          else next.delete(name);
          asked = { from, parameters: next };
          return next;
        },
        { replace: true },
      ),
    [fallback, from, name, setParameters],
  );
  return [parameters.get(name) ?? fallback, set] as const;
}
